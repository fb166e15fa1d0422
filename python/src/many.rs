//! `render_many`: an iterable of speeches → an iterator of their renderings in the same order, made by several threads.
//!
//! ```text
//! iterable ─► batches ─► threads, without the GIL ─► the oldest batch ─► one dict after the other
//! ```
//!
//! Memory does not depend on the number of speeches: no more is read until the oldest batch has been taken.

use crate::failure::Failure;
use crate::input::Input;
use crate::options::Options;
use crate::rendered::Rendered;
use crossbeam_channel::{Receiver, Sender, bounded, unbounded};
use oration::{Limits, RenderOptions};
use pyo3::exceptions::PyRuntimeError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyIterator};
use std::collections::VecDeque;
use std::num::NonZero;
use std::sync::Arc;
use std::thread;

/// Speeches of a batch. Larger ones save little, and are read further ahead.
const BATCH: usize = 32;
/// Batches that wait or are worked on, for each thread.
const AHEAD: usize = 2;

/// A speech that was rendered, or the error of one that was not.
type Outcome = Result<Rendered, Failure>;

/// A batch for the threads, and where its results go. The speeches come back, because only threads with the GIL may drop them
/// at once.
struct Job {
    speeches: Vec<Input>,
    done: Sender<(Vec<Input>, Vec<Outcome>)>,
}

/// An item of a batch in the order of the iterable: a speech that a thread renders, or the error of another object.
enum Item {
    Speech,
    Wrong(PyErr),
}

/// A batch that is worked on.
struct Pending {
    items: Vec<Item>,
    results: Receiver<(Vec<Input>, Vec<Outcome>)>,
}

/// An iterator over rendered speeches.
#[pyclass(module = "oration")]
#[derive(Debug)]
pub(crate) struct RenderMany {
    speeches: Option<Py<PyIterator>>,
    returns_errors: bool,
    size: usize,
    jobs: Sender<Job>,
    pending: VecDeque<Pending>,
    ready: VecDeque<Result<Rendered, PyErr>>,
    /// What the iterable raised, after the results of what it yielded before.
    raised: Option<PyErr>,
}

impl std::fmt::Debug for Pending {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pending").field("items", &self.items.len()).finish_non_exhaustive()
    }
}

/// Speeches → their renderings, as `render` makes them.
#[pyfunction]
#[pyo3(signature = (speeches, *, threads=None, errors="raise", **options))]
pub(crate) fn render_many(
    speeches: &Bound<'_, PyAny>,
    threads: Option<usize>,
    errors: &str,
    options: Option<&Bound<'_, PyDict>>,
) -> PyResult<RenderMany> {
    let py = speeches.py();
    let options = Options::of(options)?.render()?;
    let wrong = |message: String| Failure::option(message).raised(py);
    let returns_errors = match errors {
        "raise" => false,
        "return" => true,
        _ => return Err(wrong(format!("errors: expected \"raise\" or \"return\", found \"{errors}\""))),
    };
    let size = match threads {
        None => thread::available_parallelism().map_or(1, NonZero::get),
        Some(size @ 1..1000) => size,
        Some(size) => {
            return Err(wrong(format!("threads: expected a whole number from 1 to 999, found {size}")));
        }
    };
    Ok(RenderMany {
        speeches: Some(speeches.try_iter()?.unbind()),
        returns_errors,
        size,
        jobs: started(size, options)?,
        pending: VecDeque::new(),
        ready: VecDeque::new(),
        raised: None,
    })
}

#[pymethods]
impl RenderMany {
    fn __iter__(this: PyRef<'_, Self>) -> PyRef<'_, Self> {
        this
    }

    fn __next__(&mut self, py: Python<'_>) -> PyResult<Option<Py<PyAny>>> {
        loop {
            if let Some(result) = self.ready.pop_front() {
                return self.given(py, result).map(Some);
            }
            self.fill(py);
            let Some(oldest) = self.pending.pop_front() else {
                return self.raised.take().map_or(Ok(None), Err);
            };
            let received = py.detach(|| oldest.results.recv());
            let (_, outcomes) =
                received.map_err(|_| PyRuntimeError::new_err("a thread of the renderer stopped"))?;
            let mut outcomes = outcomes.into_iter();
            for item in oldest.items {
                match item {
                    Item::Speech => {
                        let outcome = outcomes.next();
                        self.ready
                            .extend(outcome.map(|outcome| outcome.map_err(|failure| failure.raised(py))));
                    }
                    Item::Wrong(error) => self.ready.push_back(Err(error)),
                }
            }
        }
    }
}

impl RenderMany {
    /// The result of one speech, as the caller wants it.
    fn given(&self, py: Python<'_>, result: Result<Rendered, PyErr>) -> PyResult<Py<PyAny>> {
        match result {
            Ok(rendered) => Ok(rendered.into_dict(py)?.into_any().unbind()),
            Err(error) if self.returns_errors => Ok(error.into_value(py).into_any()),
            Err(error) => Err(error),
        }
    }

    /// Reads batches until enough of them wait.
    fn fill(&mut self, py: Python<'_>) {
        while self.pending.len() < self.size * AHEAD {
            let Some(speeches) = &self.speeches else { return };
            let mut speeches = speeches.bind(py).clone();
            let (mut items, mut inputs) = (Vec::new(), Vec::new());
            while items.len() < BATCH {
                match speeches.next() {
                    Some(Ok(speech)) => match Input::of(&speech) {
                        Ok(input) => {
                            inputs.push(input);
                            items.push(Item::Speech);
                        }
                        Err(error) => items.push(Item::Wrong(error)),
                    },
                    Some(Err(error)) => {
                        self.raised = Some(error);
                        self.speeches = None;
                        break;
                    }
                    None => {
                        self.speeches = None;
                        break;
                    }
                }
            }
            if items.is_empty() {
                return;
            }
            let (done, results) = bounded(1);
            // If the threads are gone, so is `done`, which is reported when the results are received.
            let _ = self.jobs.send(Job { speeches: inputs, done });
            self.pending.push_back(Pending { items, results });
        }
    }
}

/// Starts threads that take batches one after the other, until nobody can send more.
fn started(size: usize, options: (RenderOptions, Limits)) -> PyResult<Sender<Job>> {
    let (jobs, work) = unbounded::<Job>();
    let options = Arc::new(options);
    for _ in 0..size {
        let (work, options) = (work.clone(), Arc::clone(&options));
        thread::Builder::new().name("oration".to_owned()).spawn(move || {
            let (render, limits) = &*options;
            for Job { speeches, done } in work {
                let outcomes = speeches.iter().map(|speech| Rendered::of(speech, render, limits)).collect();
                // Nobody receives it if the iterator was dropped.
                let _ = done.send((speeches, outcomes));
            }
        })?;
    }
    Ok(jobs)
}
