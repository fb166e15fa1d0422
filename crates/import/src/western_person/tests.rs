//! Bylines and titles → the persons they name.

use super::{byline, is_name, person};

fn read(found: Option<(String, Option<String>)>) -> (String, String) {
    found.map_or_else(Default::default, |(name, role)| (name, role.unwrap_or_default()))
}

#[test]
fn bylines_name_person_and_office() {
    for (line, name, role) in [
        ("Председатель совета ветеранов А. П. Громов", "А. П. Громов", "Председатель совета ветеранов"),
        ("Mayor Helen Marsh", "Helen Marsh", "Mayor"),
        (
            "Joost van den Akker, burgemeester van Waterdam",
            "Joost van den Akker",
            "burgemeester van Waterdam",
        ),
        ("by Ruth Abernathy", "Ruth Abernathy", ""),
        ("The Rev. Samuel Pryce", "Samuel Pryce", ""),
        ("En Route Queens, New York", "", ""),
        ("Vilnius, Lithuania", "", ""),
    ] {
        assert_eq!(read(byline(line)), (name.to_owned(), role.to_owned()), "{line}");
    }
}

#[test]
fn titles_name_person_and_office() {
    for (title, name, role) in [
        (
            "Discurso de Marta Quiroga, rectora de la Universidad de Valderrío",
            "Marta Quiroga",
            "rectora de la Universidad de Valderrío",
        ),
        ("Discurso do prefeito João Salgueiro", "João Salgueiro", "prefeito"),
        (
            "Discorso di insediamento del sindaco di Collefreddo, Paolo Brandi",
            "Paolo Brandi",
            "sindaco di Collefreddo",
        ),
        ("Belediye Başkanı Selin Aydemir'in Meclis Konuşması", "Selin Aydemir", "Belediye Başkanı"),
        (
            "Доклад губернатора Приозёрского края Игоря Мельникова",
            "Игоря Мельникова",
            "губернатора Приозёрского края",
        ),
        ("Pidato Bupati Rahmat Hidayat", "Rahmat Hidayat", "Bupati"),
        ("Message of the President of the Republic to the National Congress", "", ""),
        ("Entrevista al farero de Cabo Ventoso", "", ""),
        ("EVENING DEBATE ON THE RAILWAY BILL", "", ""),
        ("Remarks by NEC Director Anna Brook", "Anna Brook", "NEC Director"),
    ] {
        assert_eq!(
            read(person(title).map(|it| (it.name, it.role))),
            (name.to_owned(), role.to_owned()),
            "{title}"
        );
    }
}

#[test]
fn names_are_capitals_without_other_words() {
    assert!(is_name("Karin Sjöblom") && is_name("Joost van den Akker"));
    assert!(!is_name("Carrick Hall") && !is_name("Good Evening") && !is_name("Part One"));
}
