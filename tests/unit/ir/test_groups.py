"""Groups and calls: which node each operation hangs on, and its name there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import permutations
from typing import TypedDict, Unpack

import pytest
from msgspec.structs import replace

from specloom.config import Config, NamingConfig
from specloom.ir.calls import Call, name_calls
from specloom.normalize.document import Document, Extensions
from specloom.problems import Problem, Problems

Outline = Callable[..., Document]


class Naming(TypedDict, total=False):
    """Members of [naming]."""

    groups: tuple[str, ...]
    group_depth: int
    strip_prefixes: tuple[str, ...]
    operations: dict[str, str]


def calls(document: Document, **naming: Unpack[Naming]) -> dict[str, str]:
    """ "GET /threads" -> "threads.list"."""
    found, _ = settled(document, **naming)
    return {f"{each.method} {each.path}": spelled(found[each.pointer]) for each in document.operations}


def settled(document: Document, **naming: Unpack[Naming]) -> tuple[dict[str, Call], Sequence[Problem]]:
    problems = Problems()
    return name_calls(document, Config(naming=NamingConfig(**naming)), problems), tuple(problems)


def spelled(call: Call) -> str:
    return ".".join(name.lower().replace(" ", "_") for name in (*call.group, call.name))


# --- groups --------------------------------------------------------------------------------------------------------


def test_by_tag_the_first_one_counts_and_nothing_nests(outline: Outline) -> None:
    document = outline("GET /stores/{id}/orders listOrders Shop Keeping", "GET /x/{id} getX Other")
    assert calls(document, groups=("tag",)) == {
        "GET /stores/{id}/orders": "shop_keeping.list_orders",
        "GET /x/{id}": "other.get_x",
    }


def test_a_tag_without_words_leaves_it_to_the_next_rule(outline: Outline) -> None:
    document = outline("GET /orders listOrders ???")
    assert calls(document, groups=("tag", "path")) == {"GET /orders": "orders.list"}


@pytest.mark.parametrize(
    ("operation", "call"),
    [
        ("GET /items read_items_items_get", "items.read"),  # as FastAPI names operations
        ("GET /items/{item_id} read_item_items__item_id__get", "items.read"),
        ("POST /login/token login_token_login_token_post", "token.login"),
        ("GET / root__get", "root"),
        ("POST /files/ upload_file_files__post", "files.upload"),
        ("POST /a/ upload_file_a__post", "a.upload_file"),  # no Group_Verb, either
        ("GET /items _items_get", "items.get"),  # nothing would be left
        ("GET /items read_items_items_post", "items.read_items_post"),  # another method than its own
        ("GET /pets readPetsUsingGET", "pets.read"),  # as springfox does
        ("GET /pets readOneUsingGET_1", "pets.read_one_1"),
        ("GET /pets readPetsUsingPOST", "pets.read_using_post"),
    ],
)
def test_an_operation_id_that_ends_in_the_operation_itself_is_read_without_it(
    outline: Outline, operation: str, call: str
) -> None:
    assert list(calls(outline(operation), groups=("tag", "prefix", "path")).values()) == [call]


def test_functions_of_one_name_are_told_apart_by_more_words(outline: Outline) -> None:
    document = outline("GET /items read_items_items_get", "GET /items/{id} read_item_items__id__get")
    assert calls(document) == {"GET /items": "items.read_items", "GET /items/{id}": "items.read_item"}


def test_by_prefix(outline: Outline) -> None:
    document = outline("POST /chat ChatCompletions_Create", "POST /x embeddings.create", "GET /y pets/list-all")
    assert calls(document, groups=("prefix",)) == {
        "POST /chat": "chat_completions.create",
        "POST /x": "embeddings.create",
        "GET /y": "pets.list_all",
    }


@pytest.mark.parametrize(
    "operation_id", ["List_Assistants", "Create_Thread_And_Run", "listAssistants", "_list", "a_b_c"]
)
def test_no_prefix(outline: Outline, operation_id: str) -> None:
    (call,) = settled(outline(f"GET /x {operation_id}"), groups=("prefix",))[0].values()
    assert call.group == ()


def test_an_operation_id_with_dots_nests(outline: Outline) -> None:
    document = outline(
        "GET /a projects.locations.jobs.list", "GET /b projects.get", "POST /c get.it.now", "GET /d a..b"
    )
    assert calls(document, groups=("prefix",)) == {
        "GET /a": "projects.locations.jobs.list",
        "GET /b": "projects.get",
        "POST /c": "get_it_now",
        "GET /d": "a_b",
    }


def test_below_a_tag_only_if_it_begins_with_that(outline: Outline) -> None:
    document = outline("GET /a projects.jobs.list Project", "GET /b projects.jobs.get Work", "GET /c jobs.stop Work")
    assert calls(document, groups=("tag",)) == {
        "GET /a": "project.jobs.list",
        "GET /b": "work.projects_jobs_get",
        "GET /c": "work.stop",
    }


def test_levels_that_all_operation_ids_begin_with_are_left_out(outline: Outline) -> None:
    lines = ["GET /a drive.v3.files.list", "GET /b drive.v3.about.get", "GET /c drive.v3.files.shared.list", "GET /d -"]
    assert calls(outline(*lines), groups=("prefix",)) == {
        "GET /a": "files.list",
        "GET /b": "about.get",
        "GET /c": "files.shared.list",
        "GET /d": "get_d",
    }
    assert calls(outline(*lines, "GET /e drive.v3.stop"), groups=("prefix",))["GET /a"] == "v3.files.list"
    assert calls(outline("GET /a a.b.c.get B", "GET /b a.b.d.get B"))["GET /a"] == "b.c.get", "B is a tag"
    assert calls(outline(lines[0]), groups=("prefix",)) == {"GET /a": "drive.v3.files.list"}


@pytest.mark.parametrize(
    ("operation_id", "call"), [("acme.shop.things.list", "shop.things.list"), ("acme.list", "list")]
)
def test_a_stripped_prefix_is_no_group(outline: Outline, operation_id: str, call: str) -> None:
    document = outline(f"GET /a {operation_id}")
    assert calls(document, groups=("prefix",), strip_prefixes=("acme",)) == {"GET /a": call}


def test_by_path_the_static_segments_nest_up_to_the_depth(outline: Outline) -> None:
    document = outline("GET /threads/{id}/runs/{id}/steps listSteps", "GET /threads/{id} getThread")
    expected = {1: "threads.list_steps", 2: "threads.runs.list_steps", 3: "threads.runs.steps.list"}
    for depth, call in expected.items():
        assert calls(document, groups=("path",), group_depth=depth)["GET /threads/{id}/runs/{id}/steps"] == call


def test_a_trailing_action_is_no_group(outline: Outline) -> None:
    document = outline(
        "POST /runs/{id}/cancel cancelRun",
        "POST /runs/{id}/submit_tool_outputs -",
        "POST /runs/{id}:pause -",
        "POST /search searchAll",
        "GET /ping -",
    )
    assert calls(document, groups=("path",)) == {
        "POST /runs/{id}/cancel": "runs.cancel",
        "POST /runs/{id}/submit_tool_outputs": "runs.submit_tool_outputs",
        "POST /runs/{id}:pause": "runs.pause",
        "POST /search": "search_all",
        "GET /ping": "ping",
    }


def test_a_verb_that_other_paths_go_on_from_is_a_resource(outline: Outline) -> None:
    document = outline("POST /jobs/{id}/run startRun", "GET /jobs/{job}/run/{n} getRun")
    assert calls(document, groups=("path",)) == {
        "POST /jobs/{id}/run": "jobs.run.start",
        "GET /jobs/{job}/run/{n}": "jobs.run.get",
    }


def test_versions_and_what_all_paths_begin_with_name_no_resource(outline: Outline) -> None:
    document = outline("GET /api/v2/pets -", "GET /api/v2/pets/{id} -", "GET /api/v2/owners -")
    assert calls(document, groups=("path",)) == {
        "GET /api/v2/pets": "pets.list",
        "GET /api/v2/pets/{id}": "pets.get",
        "GET /api/v2/owners": "owners.list",
    }


def test_a_common_resource_with_a_parameter_is_kept(outline: Outline) -> None:
    document = outline("GET /threads/{id}/messages -", "GET /threads/{id}/runs -")
    assert calls(document, groups=("path",))["GET /threads/{id}/runs"] == "threads.runs.list"


def test_rules_are_tried_in_order_for_each_operation(outline: Outline) -> None:
    document = outline("GET /a/{id} Big_Get Tagged", "GET /b/{id} Big_Get2", "GET /c/{id} getThing", "GET /{id} root")
    assert list(calls(document).values()) == ["tagged.get", "big.get2", "c.get_thing", "root"]


def test_groups_that_differ_in_number_or_capitals_are_one(outline: Outline) -> None:
    document = outline(
        "GET /a listA Assistants",
        "GET /b/{id} getB Assistant",
        "GET /c/{id} getC Assistants",
        "GET /d listD assistants",
    )
    found, problems = settled(document, groups=("tag",))
    assert {call.group for call in found.values()} == {("Assistants",)}
    assert [(each.code, each.where.pointer) for each in problems] == [
        ("N551", "/paths/~1b~1{id}/get"),
        ("N551", "/paths/~1d/get"),
    ]
    assert problems[0].related is not None
    assert problems[0].related.pointer == "/paths/~1a/get"


def test_the_spelling_of_a_group_does_not_depend_on_order(outline: Outline) -> None:
    lines = ("GET /a listA File", "GET /b listB Files", "GET /c listC FILE")
    spellings = {
        call.group for order in permutations(lines) for call in settled(outline(*order), groups=("tag",))[0].values()
    }
    assert spellings == {("Files",)}


# --- names ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("operation_id", "path", "call"),
    [
        ("List_Vector_Store_Files", "/vector_stores/{id}/files", "vector_stores.files.list"),
        (
            "List_Vector_Store_File_Batch_Files",
            "/vector_stores/{id}/file_batches/{id}/files",
            "vector_stores.file_batches.list_files",
        ),
        (
            "Submit_Tool_Outputs_To_Run",
            "/threads/{id}/runs/{id}/submit_tool_outputs",
            "threads.runs.submit_tool_outputs",
        ),
        ("getThreadById", "/threads/{id}", "threads.get_by_id"),
        ("listBatchesOfFile", "/file_batches", "file_batches.list"),
        ("listFolders", "/file_batches", "file_batches.list_folders"),
        ("threads", "/threads", "threads.list"),
        ("ofThreads", "/threads", "threads.list"),
    ],
)
def test_a_name_leaves_out_what_the_group_says(outline: Outline, operation_id: str, path: str, call: str) -> None:
    assert calls(outline(f"GET {path} {operation_id}"), groups=("path",)) == {f"GET {path}": call}


def test_prefixes_are_stripped_and_lost_boundaries_found(outline: Outline) -> None:
    document = outline(
        "GET /assistants/{id}/files fabrikamCloudListassistantfiles",
        "GET /assistants fabrikam_cloud_listassistants",
        "DELETE /assistants/{id} FABRIKAMCLOUDDELETEASSISTANT",
    )
    assert calls(document, groups=("path",), strip_prefixes=("fabrikam cloud",)) == {
        "GET /assistants/{id}/files": "assistants.files.list",
        "GET /assistants": "assistants.list",
        "DELETE /assistants/{id}": "assistants.delete",
    }


def test_without_operation_ids_method_and_path_name_them(outline: Outline) -> None:
    document = outline(
        *(f"{method} /things -" for method in ("GET", "POST", "HEAD", "OPTIONS", "TRACE")),
        *(f"{method} /things/{{id}} -" for method in ("GET", "POST", "PUT", "PATCH", "DELETE")),
        "PUT /things/{id}/parts/{id} -",
        "POST /things/{id}/parts/{id} -",
        "POST /climate/{id} -",
        "GET /things/{id}/parts/{id}/screws -",
        "POST /things/{id}/parts/{id}/screws -",
        "GET /things/{id}/parts/{id}/screws/{id} -",
        "GET /weather -",
    )
    assert calls(document, groups=("path",)) == {
        "GET /things": "things.list",
        "POST /things": "things.create",
        "HEAD /things": "things.head",
        "OPTIONS /things": "things.options",
        "TRACE /things": "things.trace",
        "GET /things/{id}": "things.get",
        "POST /things/{id}": "things.post",
        "PUT /things/{id}": "things.replace",
        "PATCH /things/{id}": "things.update",
        "DELETE /things/{id}": "things.delete",
        "PUT /things/{id}/parts/{id}": "things.parts.update",
        "POST /things/{id}/parts/{id}": "things.parts.post",
        "POST /climate/{id}": "climate.update",
        "GET /things/{id}/parts/{id}/screws": "things.parts.list_screws",
        "POST /things/{id}/parts/{id}/screws": "things.parts.create_screw",
        "GET /things/{id}/parts/{id}/screws/{id}": "things.parts.get_screw",
        "GET /weather": "weather.get",
    }


def test_the_suffix_of_a_format_names_nothing(outline: Outline) -> None:
    document = outline(
        "GET /things.json -",
        "POST /things.json -",
        "GET /things/{id}.json -",
        "GET /things/{id}/parts.xml -",
        "GET /.json -",
    )
    assert calls(document, groups=("path",)) == {
        "GET /things.json": "things.list",
        "POST /things.json": "things.create",
        "GET /things/{id}.json": "things.get",
        "GET /things/{id}/parts.xml": "things.parts.list",
        "GET /.json": "json.get",
    }


def test_in_a_group_by_tag_the_path_names_the_resource(outline: Outline) -> None:
    document = outline("GET /threads/{id}/messages - Assistants", "GET /threads/{id}/messages/{id} - Assistants")
    assert list(calls(document).values()) == ["assistants.list_thread_messages", "assistants.get_thread_message"]


def test_those_that_would_share_a_name_get_their_words_back(outline: Outline) -> None:
    document = outline(
        "GET /users/{id} getUser Users", "GET /users getUsers Users", "DELETE /users/{id} deleteUser Users"
    )
    assert list(calls(document).values()) == ["users.get_user", "users.get_users", "users.delete"]


def test_a_number_is_the_last_resort_and_follows_the_pointer(outline: Outline) -> None:
    lines = ("GET /things/a read Things", "GET /things/b read Things")
    expected = {"GET /things/a": "things.get_a", "GET /things/b": "things.get_b"}
    assert calls(outline(*lines)) == expected
    lines = ("GET /things/{a} read Things", "GET /things/{b} read Things")
    for order in permutations(lines):
        assert calls(outline(*order)) == {
            "GET /things/{a}": "things.get_thing",
            "GET /things/{b}": "things.get_thing_2",
        }


def test_a_name_gives_way_to_a_group(outline: Outline) -> None:
    document = outline("GET /threads/{id}/runs/{id} getRun", "POST /threads/{id} runs")
    assert calls(document, groups=("path",)) == {
        "GET /threads/{id}/runs/{id}": "threads.runs.get",
        "POST /threads/{id}": "threads.update_thread",
    }


def test_names_do_not_depend_on_order(outline: Outline) -> None:
    lines = (
        "GET /users/{id} getUser",
        "GET /users getUsers",
        "POST /users/{id} user",
        "PATCH /users/{id} users",
        "GET /users/{id}/keys userKeys",
    )
    results = [calls(outline(*order), groups=("path",)) for order in permutations(lines)]
    assert all(each == results[0] for each in results)
    assert len(set(results[0].values())) == len(lines)


def test_x_ms_client_name_is_the_name(outline: Outline) -> None:
    (operation,) = (document := outline("GET /users/{id} Users_Get")).operations
    named = replace(document, operations=(replace(operation, x=Extensions(client_name="fetchOne")),))
    assert calls(named, groups=("prefix",)) == {"GET /users/{id}": "users.fetch_one"}


# --- pins ----------------------------------------------------------------------------------------------------------


def test_a_pin_wins_and_makes_room_for_others(outline: Outline) -> None:
    document = outline("POST /threads/runs Create_Thread_And_Run", "POST /threads/{id}/runs Create_Run")
    assert calls(document, groups=("path",)) == {
        "POST /threads/runs": "threads.runs.create_thread_and_run",
        "POST /threads/{id}/runs": "threads.runs.create_run",
    }
    pins = {"#/paths/~1threads~1runs/post": "threads.create_and_run"}
    assert calls(document, groups=("path",), operations=pins) == {
        "POST /threads/runs": "threads.create_and_run",
        "POST /threads/{id}/runs": "threads.runs.create",
    }


def test_a_pin_takes_a_name_that_another_would_have(outline: Outline) -> None:
    document = outline("GET /users listUsers", "GET /users/{id} getUser")
    pinned = calls(document, groups=("path",), operations={"#/paths/~1users~1{id}/get": "users.list"})
    assert pinned == {"GET /users": "users.list_users", "GET /users/{id}": "users.list"}


def test_a_pin_spells_its_group_and_may_make_a_new_one(outline: Outline) -> None:
    document = outline("GET /a listA Thing", "GET /b listB Thing", "GET /c listC Thing")
    pins = {"#/paths/~1a/get": "things.list_a", "#/paths/~1b/get": "fresh.b", "#/paths/~1c/get": "alone"}
    assert list(calls(document, operations=pins).values()) == ["things.list_a", "fresh.b", "alone"]


def test_an_unknown_pin_is_a_problem_with_a_suggestion(outline: Outline) -> None:
    document = outline("GET /users listUsers")
    for written, hint in (
        ("#/paths/~1user/get", "did you mean `#/paths/~1users/get`?"),
        ("listUsers", "did you mean `#/paths/~1users/get`?"),
        ("#/x", None),
    ):
        _, (problem,) = settled(document, operations={written: "users.list"})
        assert (problem.code, problem.hint) == ("E711", hint)
        assert written in problem.message


@pytest.mark.parametrize("call", ["", "users.", ".list", "users..list", "users.???"])
def test_a_pin_that_is_no_call(outline: Outline, call: str) -> None:
    _, problems = settled(outline("GET /users listUsers"), operations={"#/paths/~1users/get": call})
    assert [(each.code, each.where.pointer) for each in problems] == [("E712", "/paths/~1users/get")]


def test_pins_that_clash(outline: Outline) -> None:
    document = outline("GET /users -", "GET /users/{id} -", "GET /users/{id}/keys -")
    pins = {"#/paths/~1users/get": "users.read", "#/paths/~1users~1{id}/get": "Users.Read"}
    _, problems = settled(document, groups=("path",), operations=pins)
    (clash,) = [each for each in problems if each.code == "E713"]
    assert (clash.where.pointer, clash.related and clash.related.pointer) == (
        "/paths/~1users~1{id}/get",
        "/paths/~1users/get",
    )
    _, problems = settled(document, groups=("path",), operations={"#/paths/~1users/get": "users.keys"})
    assert [each.code for each in problems] == ["E713"]


# --- phrases -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "phrase"),
    [
        ("POST /x embeddings_create", "create embedding"),
        ("GET /threads/{id}/messages/{id}/files Listmessagefiles", "List message files"),
        ("POST /threads createThread", "create Thread"),
        ("GET /threads -", "list threads"),
        ("GET /threads/{id} -", "get thread"),
        ("GET /threads/{id} get", "get thread"),
        ("GET /{id} -", "get"),
    ],
)
def test_a_phrase_needs_no_group(outline: Outline, line: str, phrase: str) -> None:
    (call,) = settled(outline(line), groups=("prefix", "path"))[0].values()
    assert call.phrase == phrase


def test_groups_of_the_same_letters_are_one_however_they_are_cut_into_words(outline: Outline) -> None:
    document = outline(
        "GET /1 getOne a_b_c", "GET /2 getTwo ABC", "GET /3 getThree listOfThings", "GET /4 getFour ListofThings"
    )
    found = calls(document)
    assert {call.rpartition(".")[0] for call in found.values()} == {"a_b_c", "list_of_things"}


def test_groups_that_are_one_only_in_the_plural_are_told_apart(outline: Outline) -> None:
    found = calls(outline("GET /1 getOne gases", "GET /2 getTwo gas es"))
    assert found == {"GET /1": "gases.get_one", "GET /2": "gas_es_2.get_two"}
