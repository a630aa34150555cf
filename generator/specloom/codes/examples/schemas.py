"""Examples of codes 40x, 41x, 46x and 47x: one schema by itself."""

from __future__ import annotations

from collections.abc import Mapping

from specloom.codes.examples.example import Example

_31 = """\
 openapi: 3.1.0
 info: {title: Pets, version: "1"}
"""

EXAMPLES: Mapping[str, Example] = {
    "W401": Example(_31 + """\
 components:
   schemas:
-    Pet: false
+    Pet: {type: object}
"""),
    "W402": Example("""
 components:
   schemas:
     Age:
-      type: int
+      type: integer
"""),
    "N403": Example("""
 components:
   schemas:
     Age:
       type: integer
-      format: integer
+      format: int32
"""),
    "W404": Example("""
 components:
   schemas:
     Name:
       type: string
-      required: [name]
"""),
    "N406": Example("""
 components:
   schemas:
     Limit:
       type: integer
-      default: "20"
+      default: 20
"""),
    "N407": Example("""
 components:
   schemas:
     Limit:
       type: integer
-      example: "20"
+      example: 20
"""),
    "N411": Example("""
 components:
   schemas:
     Kind:
       type: string
       x-ms-enum: {name: Kind}
+      enum: [cat, dog]
"""),
    "W412": Example("""
 components:
   schemas:
     Kind:
       type: string
-      enum: [cat, [dog, hound]]
+      enum: [cat, dog, hound]
"""),
    "W413": Example("""
 components:
   schemas:
     Kind:
       type: string
-      enum: [cat, dog, cat]
+      enum: [cat, dog]
"""),
    "W414": Example("""
 components:
   schemas:
     Version:
       type: string
-      enum: [1.0, 2.0]
+      enum: ["1.0", "2.0"]
"""),
    "W415": Example("""
 components:
   schemas:
     Kind:
       type: string
       enum: [cat, dog]
       x-ms-enum:
         name: Kind
         values:
           - {value: cat, name: Cat}
+          - {value: dog, name: Dog}
"""),
    "W423": Example("""
 components:
   schemas:
     Pet:
       type: object
-      required: [name, weight]
+      required: [name]
       properties:
         name: {type: string}
"""),
    "N454": Example("""
 components:
   schemas:
     Day:
       type: string
-      format: date
       enum: ["2026-01-31", "2026-02-28"]
"""),
    "W459": Example("""
 components:
   schemas:
     Pet:
-      allOf: [{$ref: "#/components/schemas/Pet"}]
+      type: object
"""),
    "N463": Example(_31 + """\
 components:
   schemas:
     Place:
       type: array
       prefixItems: [{type: number}, {type: string}]
-      minItems: 1
+      minItems: 2
"""),
    "N471": Example(_31 + """\
 components:
   schemas:
     Tree:
       $dynamicAnchor: node
       type: object
       properties:
-        left: {$dynamicRef: "#node"}
+        left: {$ref: "#/components/schemas/Tree"}
"""),
    "N472": Example("""
 components:
   schemas:
     Name:
       type: string
-      not: {enum: [""]}
+      minLength: 1
"""),
    "N474": Example(_31 + """\
 components:
   schemas:
     Pet:
       type: object
       properties:
         name: {type: string}
-        wings: false
"""),
    "N475": Example(_31 + """\
 components:
   schemas:
     Photo:
       type: string
-      contentEncoding: base32
+      contentEncoding: base64
"""),
    "W476": Example(_31 + """\
 components:
   schemas:
     Version:
       type: string
-      const: 1
+      const: "1"
"""),
    "W477": Example("""
 components:
   schemas:
     Pet:
       type: object
       xml:
-        name: a pet
+        name: pet
"""),
}
