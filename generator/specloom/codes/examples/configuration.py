"""Examples of codes 7xx: the configuration and overlays of a spec, `PETS`."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.codes.examples.example import Example

PETS = """\
openapi: 3.0.3
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: pets_list
      parameters:
        - {name: tenant, in: query, schema: {type: string}}
      responses:
        "200": {description: All pets}
    post:
      operationId: pets_create
      responses:
        "200": {description: The pet, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
  /jobs:
    post:
      operationId: jobs_create
      responses:
        "200": {description: It is under way, content: {application/json: {schema: {$ref: "#/components/schemas/Job"}}}}
  /jobs/{jobId}:
    get:
      operationId: jobs_get
      parameters:
        - {name: jobId, in: path, required: true, schema: {type: string}}
      responses:
        "200": {description: The job, content: {application/json: {schema: {$ref: "#/components/schemas/Job"}}}}
components:
  schemas:
    Job:
      type: object
      properties:
        id: {type: string}
        status: {type: string, enum: [queued, done, failed]}
    Pet: {type: object, properties: {name: {type: string}}}
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
"""
"""The spec that the configurations and overlays of these examples are of."""

_TOML = "pets.toml"
_OVERLAY = "pets.overlay.yaml"
_ACTIONS = """\
 overlay: 1.0.0
 info: {title: What the spec does not say, version: "1"}
 actions:
"""
_POLLING = """\
 [[polling]]
 get = "#/paths/~1jobs~1{jobId}/get"
"""

EXAMPLES: Mapping[str, Example] = {
    "E702": Example(
        """
 [package]
-name = pets
+name = "pets"
""",
        _TOML,
    ),
    "E703": Example(
        """
 [package]
-distribtuion = "pets"
+distribution = "pets"
""",
        _TOML,
    ),
    "E704": Example(
        """
 [client]
-timeout = "10 seconds"
+timeout = 10
""",
        _TOML,
    ),
    "E705": Example(
        """
-target = "cobol"
+target = "python"
""",
        _TOML,
    ),
    "E711": Example(
        """
 [naming.operations]
-"#/paths/~1pet/get" = "pets.list"
+"#/paths/~1pets/get" = "pets.list"
""",
        _TOML,
    ),
    "E712": Example(
        """
 [naming.operations]
-"#/paths/~1pets/get" = "pets..list"
+"#/paths/~1pets/get" = "pets.list"
""",
        _TOML,
    ),
    "E713": Example(
        """
 [naming.operations]
 "#/paths/~1jobs/post" = "jobs.create"
-"#/paths/~1jobs~1{jobId}/get" = "jobs.create"
+"#/paths/~1jobs~1{jobId}/get" = "jobs.get"
""",
        _TOML,
    ),
    "E714": Example(
        """
-[client.parameters.tenent]
+[client.parameters.tenant]
 environment = "PETS_TENANT"
""",
        _TOML,
    ),
    "E715": Example(
        """
 [naming.schemas]
-"#/components/schemas/Pett" = "Animal"
+"#/components/schemas/Pet" = "Animal"
""",
        _TOML,
    ),
    "E716": Example(
        """
 [naming.schemas]
 "#/components/schemas/Pet" = "Animal"
-"#/components/schemas/Job" = "Animal"
+"#/components/schemas/Job" = "Work"
""",
        _TOML,
    ),
    "E717": Example(
        """
 [client.credentials]
-apikey = "PETS_KEY"
+key = "PETS_KEY"
""",
        _TOML,
    ),
    "E720": Example(
        _ACTIONS + """\
-  - update: {version: "2"}
+  - target: $.info
+    update: {version: "2"}
""",
        _OVERLAY,
    ),
    "E721": Example(
        _ACTIONS + """\
-  - target: $.paths./pets.get
+  - target: $.paths['/pets'].get
     update: {summary: All pets}
""",
        _OVERLAY,
    ),
    "W722": Example(
        _ACTIONS + """\
-  - target: $.paths['/pet'].get
+  - target: $.paths['/pets'].get
     update: {summary: All pets}
""",
        _OVERLAY,
    ),
    "W724": Example(
        _ACTIONS + """\
   - target: $.info
-    descripton: It is the second
+    description: It is the second
     update: {version: "2"}
""",
        _OVERLAY,
    ),
    "E730": Example(
        """
 [[polling]]
-get = "#/paths/~1job~1{jobId}/get"
+get = "#/paths/~1jobs~1{jobId}/get"
 until = ["done", "failed"]
""",
        _TOML,
    ),
    "E731": Example(
        _POLLING + """\
-status = "state"
+status = "status"
 until = ["done", "failed"]
""",
        _TOML,
    ),
    "E732": Example(
        _POLLING + """\
-until = ["finished"]
+until = ["done", "failed"]
""",
        _TOML,
    ),
    "E733": Example(
        _POLLING + """\
 until = ["done", "failed"]
-start = ["#/paths/~1pets/post"]
+start = ["#/paths/~1jobs/post"]
 [polling.parameters]
 jobId = "id"
""",
        _TOML,
    ),
    "E734": Example(
        _POLLING + """\
 until = ["done", "failed"]
 start = ["#/paths/~1jobs/post"]
+[polling.parameters]
+jobId = "id"
""",
        _TOML,
    ),
    "E735": Example(
        _POLLING + """\
 until = ["done", "failed"]
-[[polling]]
-get = "#/paths/~1jobs~1{jobId}/get"
-until = ["done"]
""",
        _TOML,
    ),
}
