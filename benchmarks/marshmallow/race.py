"""Times marshmallow on the texts that mallow_bench --export wrote: W1, W2, W5 and W6.

json.loads and json.dumps are included, as in a service. Prints nanoseconds an operation, a list
of rounds for each workload.
"""

import json
import pathlib
import sys
import time

from marshmallow import Schema, ValidationError, fields, validate


class RequestSchema(Schema):
    id = fields.Int(dump_only=True)
    name = fields.Str(required=True, validate=validate.Length(min=1, max=80))
    price = fields.Float(required=True, validate=validate.Range(min=0))
    store_id = fields.Int(required=True)


class ItemSchema(RequestSchema):
    id = fields.Int(required=True)


def refuse(schema, text):
    try:
        schema.load(json.loads(text))
    except ValidationError as error:
        return error.messages
    raise AssertionError("nothing was refused")


def prove(texts, request, items):
    assert request.load(json.loads(texts["W1"])) == {"name": "Chair", "price": 17.99, "store_id": 1}
    ready = json.loads(texts["W2"])
    assert items.load(ready) == ready
    assert json.loads(items.dumps(ready)) == ready
    assert sorted(refuse(request, texts["W6"])) == ["colour", "name", "price"]


def rounds_of(operation, rounds, seconds):
    operation()
    start = time.perf_counter()
    operation()
    times = max(1, int(seconds / (time.perf_counter() - start)))
    for _ in range(rounds):
        start = time.process_time_ns()
        for _ in range(times):
            operation()
        yield (time.process_time_ns() - start) / times


def main():
    folder, rounds = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    texts = {name: (folder / f"{name}.json").read_text() for name in ("W1", "W2", "W6")}
    request, items = RequestSchema(), ItemSchema(many=True)
    prove(texts, request, items)
    ready = json.loads(texts["W2"])
    operations = {
        "W1": lambda: request.load(json.loads(texts["W1"])),
        "W2": lambda: items.load(json.loads(texts["W2"])),
        "W5": lambda: items.dumps(ready),
        "W6": lambda: refuse(request, texts["W6"]),
    }
    json.dump({name: list(rounds_of(operation, rounds, 0.02))
               for name, operation in operations.items()}, sys.stdout)


if __name__ == "__main__":
    main()
