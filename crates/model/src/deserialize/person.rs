//! A value → [`Person`].

use super::mismatch::{Result, expected};
use super::object::{Object, list};
use super::value::string;
use crate::Person;
use crate::content::Content;

pub(super) fn people(content: Content) -> Result<Vec<Person<'static>>> {
    match content {
        Content::List(_) => list(content, person),
        Content::Map(_) => Ok(vec![person(content)?]),
        other => Err(expected("a person or an array of people", &other)),
    }
}

fn person(content: Content) -> Result<Person<'static>> {
    let mut person = Object::new(content)?;
    Ok(Person {
        name: person.required("name", string)?,
        role: person.optional("role", string)?,
        affiliation: person.optional("affiliation", string)?,
        url: person.optional("url", string)?,
        image: person.optional("image", string)?,
        printed: person.optional("printed", string)?,
    })
}

pub(super) fn name_or_person(content: Content) -> Result<Person<'static>> {
    match content {
        Content::Text(name) => Ok(Person { name: name.into(), ..Person::default() }),
        Content::Map(_) => person(content),
        other => Err(expected("a name or a person", &other)),
    }
}
