"""The Python package compared with the package for Node.js, and what only Python has.

Usage: python -m unittest discover tests/python
"""

import base64
import contextlib
import itertools
import json
import pickle
import subprocess
import sys
import threading
import time
import unittest
from pathlib import Path

import oration

HERE = Path(__file__).resolve().parent
THANKS = {"title": "Thanks", "lang": "en", "body": ["Thank you all."]}

# The options of expected.mjs.
OPTIONS = [
    {},
    {"id_prefix": "a-", "heading_level": 2, "ui_lang": "en", "paragraph_ids": False, "images": True},
    {"outline": False, "header": False, "punctuation": "fullwidth", "index": True, "print": "gbt9704"},
    {"collapse_outline": True},
]


def fields(error):
    return {
        "code": error.code,
        "message": str(error),
        "reason": error.reason,
        "path": error.path,
        "line": error.line,
        "column": error.column,
    }


def attempt(work):
    try:
        return {"result": work()}
    except oration.SpeechError as error:
        found = fields(error)
        # Each package names its own function.
        for field in ("message", "reason"):
            found[field] = found[field].replace("import_text", "importText")
        return {"error": found}


def exported(speech, name):
    notices = []
    content = oration.export(speech, name, on_notice=notices.append)
    content = content if isinstance(content, str) else {"base64": base64.b64encode(content).decode()}
    return {"content": content, "notices": notices}


class SameAsNode(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        lines = subprocess.run(["node", HERE / "expected.mjs"], stdout=subprocess.PIPE, check=True).stdout.splitlines()
        expected = [json.loads(line) for line in lines]
        cls.speeches = [entry["speech"] for entry in expected if "speech" in entry]
        cls.sources = [entry["source"] for entry in expected if "source" in entry]

    def test_there_are_speeches_of_every_kind(self):
        self.assertGreater(len(self.speeches), 250)
        self.assertGreater(len(self.sources), 200)
        rendered = [speech["results"]["render"][0] for speech in self.speeches]
        self.assertTrue(any("result" in each for each in rendered) and any("error" in each for each in rendered))

    def compare(self, name, work):
        for speech in self.speeches:
            with self.subTest(speech["name"]):
                self.assertEqual(work(speech["json"]), speech["results"][name])

    def test_parse(self):
        self.compare("parse", lambda json: attempt(lambda: oration.parse(json)))

    def test_validate(self):
        self.compare(
            "validate",
            lambda json: [{"code": error.code, "message": str(error)} for error in oration.validate(json)],
        )

    def test_render(self):
        self.compare("render", lambda json: [attempt(lambda: oration.render(json, **each)) for each in OPTIONS])

    def test_outline(self):
        self.compare("outline", lambda json: attempt(lambda: oration.outline(json, id_prefix="b-")))

    def test_measure(self):
        self.compare("measure", lambda json: attempt(lambda: oration.measure(json, ideographs=180, words=120)))

    def test_describe(self):
        self.compare("describe", lambda json: attempt(lambda: oration.describe(json)))

    def test_to_text(self):
        self.compare("toText", lambda json: attempt(lambda: oration.to_text(json)))

    def test_export(self):
        for speech in self.speeches:
            for name, expected in speech["results"]["export"].items():
                with self.subTest(speech["name"], format=name):
                    self.assertEqual(attempt(lambda: exported(speech["json"], name)), expected)

    def test_import_text(self):
        for source in self.sources:
            with self.subTest(source["name"]):
                data = base64.b64decode(source["base64"])
                self.assertEqual(attempt(lambda: oration.import_text(data, explain=True)), source["result"])

    def test_import_document(self):
        for speech in self.speeches:
            docx = speech["results"]["export"]["docx"].get("result")
            if docx and speech["name"].startswith("tests/import"):
                data = base64.b64decode(docx["content"]["base64"])
                self.assertEqual(oration.import_document(data), oration.import_text(data), speech["name"])

    def test_render_many(self):
        rendered = oration.render_many((speech["json"] for speech in self.speeches), errors="return", threads=2)
        for speech, result in itertools.zip_longest(self.speeches, rendered):
            expected = speech["results"]["render"][0]
            if isinstance(result, oration.SpeechError):
                self.assertEqual(attempt(lambda: (_ for _ in ()).throw(result)), expected, speech["name"])
            else:
                self.assertEqual({"result": result}, expected, speech["name"])


class Inputs(unittest.TestCase):
    def test_text_bytes_and_dicts_are_the_same(self):
        text = json.dumps(THANKS)
        html = oration.render_to_string(text)
        for speech in (text.encode(), bytearray(text.encode()), memoryview(text.encode()), THANKS):
            self.assertEqual(oration.render_to_string(speech), html)
        self.assertEqual(oration.render(THANKS)["html"], html)

    def test_a_dict_has_no_lines(self):
        with self.assertRaises(oration.SpeechError) as caught:
            oration.render({"title": 3, "body": []})
        self.assertEqual(str(caught.exception), "title: expected text, found a number")
        self.assertEqual((caught.exception.code, caught.exception.path, caught.exception.line), ("schema", "title", None))

    def test_half_a_surrogate_pair_is_an_error(self):
        with self.assertRaises(oration.SpeechError) as caught:
            oration.render({"title": "\ud800", "body": []})
        self.assertEqual(caught.exception.code, "syntax")

    def test_other_objects_are_refused(self):
        for speech in (3, None, ["a"], {1, 2}):
            with self.assertRaisesRegex(oration.SpeechError, "expected a speech as JSON text, bytes or a dict, found "):
                oration.render(speech)
        with self.assertRaisesRegex(oration.SpeechError, "expected plain text as a string or bytes, found dict"):
            oration.import_text(THANKS)
        with self.assertRaises(oration.SpeechError) as caught:
            oration.import_document(b"%PDF-1.7\n")
        self.assertEqual(caught.exception.code, "not-text")


class Options(unittest.TestCase):
    def refused(self, message, work):
        with self.assertRaises(oration.SpeechError) as caught:
            work()
        self.assertEqual((caught.exception.code, str(caught.exception)), ("option", message))

    def test_invalid_values_are_named(self):
        refused = {
            "heading_level": (7, "a whole number from 1 to 6, found 7"),
            "id_prefix": ("a b", 'ASCII letters, digits, - and _, found "a b"'),
            "outline": (1, "True or False, found 1"),
            "print": ("a5", '"gbt9704", "a4" or "letter", found "a5"'),
            "ui_lang": (3, "text, found 3"),
            "limits": (3, "a dict, found 3"),
        }
        for name, (value, what) in refused.items():
            self.refused(f"{name}: expected {what}", lambda: oration.render(THANKS, **{name: value}))
        self.refused("limits.depth: expected a whole number from 1 to 64, found True", lambda: oration.render(THANKS, limits={"depth": True}))
        self.refused("words: expected a whole number, 1 or greater, found 0", lambda: oration.measure(THANKS, words=0))
        self.refused('style: expected gbt9704 or plain', lambda: oration.export(THANKS, "docx", style="red"))
        self.refused('charset: expected an encoding, such as "gb18030", found "x"', lambda: oration.import_text(b"a", charset="x"))
        self.refused("roles.9: the source has no such line; its last is 3", lambda: oration.import_text("a\n\nb\n", roles={9: "title"}))
        self.refused('errors: expected "raise" or "return", found "skip"', lambda: oration.render_many([], errors="skip"))

    def test_unknown_names_are_refused(self):
        with self.assertRaisesRegex(oration.SpeechError, "^colour: unknown option; expected one of id_prefix, "):
            oration.render(THANKS, colour="red")
        with self.assertRaisesRegex(oration.SpeechError, '^format: expected one of markdown, .*, found "pdf"$'):
            oration.export(THANKS, "pdf")

    def test_limits(self):
        with self.assertRaises(oration.SpeechError) as caught:
            oration.render(THANKS, limits={"output": 50})
        self.assertEqual(caught.exception.code, "limit")
        with self.assertRaisesRegex(oration.SpeechError, "more than 3 bytes of text"):
            oration.import_text("four", limits={"bytes": 3})

    def test_options_of_imports(self):
        roles = oration.import_text("Report\nHarbour\nThe harbour was dredged in spring.\n", roles={2: "heading"}, lang="en-GB", explain=True)
        self.assertEqual((roles["lines"][1]["role"], roles["speech"]["lang"]), ("heading", "en-GB"))
        text = "致詞\n\n各位鄉親：\n\n今天我們開會。\n"
        self.assertEqual(oration.import_text(text.encode("big5"), charset="big5")["speech"], oration.import_text(text)["speech"])

    def test_fonts_are_in_the_document(self):
        self.assertIn(b"Songti", oration.export(THANKS, "docx", fonts={"body": "Songti"}))


class Errors(unittest.TestCase):
    def test_an_error_can_be_sent_to_another_process(self):
        (error,) = oration.validate('{"title": 3, "body": []}')
        copy = pickle.loads(pickle.dumps(error))
        self.assertEqual((type(copy), fields(copy)), (oration.SpeechError, fields(error)))
        self.assertIsInstance(error, ValueError)


class Many(unittest.TestCase):
    def test_an_error_is_raised_at_its_place_and_the_rest_follows(self):
        rendered = oration.render_many([THANKS, {"title": 3}, THANKS, 4, THANKS])
        self.assertIn("Thanks", next(rendered)["html"])
        with self.assertRaisesRegex(oration.SpeechError, "^title: "):
            next(rendered)
        next(rendered)
        with self.assertRaisesRegex(oration.SpeechError, "found int"):
            next(rendered)
        self.assertIn("Thanks", next(rendered)["html"])
        self.assertEqual(list(rendered), [])

    def test_an_exception_of_the_iterable_comes_after_what_it_yielded(self):
        def speeches():
            yield THANKS
            raise KeyError("gone")

        rendered = oration.render_many(speeches())
        next(rendered)
        with self.assertRaises(KeyError):
            next(rendered)
        self.assertEqual(list(rendered), [])

    def test_no_more_is_read_than_needed(self):
        read = itertools.count()

        def speeches():
            while True:
                next(read)
                yield THANKS

        rendered = oration.render_many(speeches(), threads=2)
        for _ in range(5000):
            next(rendered)
        self.assertLess(next(read), 5000 + 300)

    def test_the_options_apply_to_every_speech(self):
        for result in oration.render_many([THANKS] * 100, id_prefix="b-", threads=3):
            self.assertIn('id="b-p1"', result["html"])

    def test_other_threads_run_during_the_work(self):
        long = json.dumps({"title": "Long", "body": ["A paragraph of *some* words."] * 20_000})
        for work in (lambda: oration.render_to_string(long), lambda: next(oration.render_many([long]))):
            self.assertTrue(runs_during(work))


def runs_during(work):
    """Whether another thread counts while the work holds this one. It gets the GIL only if the work releases it."""
    counted, done = 0, threading.Event()

    def count():
        nonlocal counted
        while not done.is_set():
            counted += 1
            time.sleep(0)

    interval = sys.getswitchinterval()
    sys.setswitchinterval(1000)
    with contextlib.ExitStack() as stack:
        stack.callback(sys.setswitchinterval, interval)
        other = threading.Thread(target=count)
        stack.callback(other.join)
        stack.callback(done.set)
        other.start()
        for _ in range(50):
            before = counted
            work()
            if counted > before:
                return True
    return False


if __name__ == "__main__":
    unittest.main()
