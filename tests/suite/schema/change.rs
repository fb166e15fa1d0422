//! A document → the document with one change, which often makes it invalid.

use super::{definitions, probes, properties};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Value, json};

/// A change that often makes a document invalid.
#[derive(Debug, Clone)]
pub enum Change {
    Replace(Value),
    Remove,
    Rename(String),
    Copy(Index),
    Wrap,
}

pub fn change() -> impl Strategy<Value = Change> {
    let names: Vec<String> = definitions()
        .iter()
        .flat_map(|(_, schema)| properties(schema))
        .map(|(name, _)| name.clone())
        .collect();
    prop_oneof![
        proptest::sample::select(probes()).prop_map(Change::Replace),
        Just(Change::Remove),
        proptest::sample::select(names).prop_map(Change::Rename),
        any::<Index>().prop_map(Change::Copy),
        Just(Change::Wrap),
    ]
}

/// The JSON pointers of every value in a document.
fn pointers(value: &Value, at: String, into: &mut Vec<String>) {
    match value {
        Value::Array(elements) => {
            elements
                .iter()
                .enumerate()
                .for_each(|(index, each)| pointers(each, format!("{at}/{index}"), into));
        }
        Value::Object(members) => members.iter().for_each(|(name, each)| {
            pointers(each, format!("{at}/{}", name.replace('~', "~0").replace('/', "~1")), into);
        }),
        _ => {}
    }
    into.push(at);
}

pub fn changed(mut document: Value, at: Index, change: Change) -> Value {
    let mut places = Vec::new();
    pointers(&document, String::new(), &mut places);
    let place = at.get(&places[..]).clone();
    let other = match change {
        Change::Copy(from) => document.pointer(from.get::<String>(&places)).unwrap().clone(),
        _ => Value::Null,
    };
    let value = document.pointer_mut(&place).unwrap();
    match change {
        Change::Replace(probe) => *value = probe,
        Change::Copy(_) => *value = other,
        Change::Wrap => *value = json!([value.take()]),
        Change::Remove => match value {
            Value::Object(members) => {
                drop(members.keys().next().cloned().and_then(|name| members.remove(&name)))
            }
            Value::Array(elements) => drop(elements.pop()),
            other => *other = Value::Null,
        },
        Change::Rename(to) => {
            if let Value::Object(members) = value {
                let first = members.keys().next().cloned().and_then(|name| members.remove(&name));
                members.insert(to, first.unwrap_or_default());
            }
        }
    }
    document
}
