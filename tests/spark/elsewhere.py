"""A session that is not `local`: run as a program, with `local-cluster[...]` or, for Connect, `local`.

Executors are processes of their own then, so what travels must travel; with Connect the session is, too.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Any


def session(master: str) -> Any:
    from pyspark.sql import SparkSession

    builder: Any = SparkSession.builder
    if master.startswith("local-cluster"):
        builder = builder.master(master).config("spark.executorEnv.PYTHONPATH", os.environ["PYTHONPATH"])
        settings = {"spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1"}
        for name, value in settings.items():
            builder = builder.config(name, value)
    else:
        builder = builder.remote(master)
    return builder.getOrCreate()


def main(master: str) -> None:
    from golden_wind import BladeWrite, WindClient

    from pygen_engine import Engine
    from pygen_engine.http.server import running

    with Engine.open() as engine, running(engine) as server:
        engine.load_model(import_module("golden_wind._client")._PACKAGE.model())
        spaces = b'{"items": [{"space": "acme_instances"}]}'
        json = {"content-type": "application/json"}
        assert engine.handle("POST", "/api/v1/projects/p/models/spaces", json, spaces)[0] == 200
        os.environ.update(CDF_URL=server.url, CDF_PROJECT="p", CDF_TOKEN="any")
        with WindClient.from_env() as client:
            client.upsert(BladeWrite(external_id=f"b{one}", name=str(one)) for one in range(2000))
        from golden_wind.spark import Blade, register_views

        spark = session(master)
        frame = Blade.read(spark, ["external_id", "name"], name_prefix="1")
        assert frame.count() == 1111
        assert [row.external_id for row in frame.where(Blade.name == "15").collect()] == ["b15"]
        Blade.write(Blade.read(spark, limit=100))
        register_views(spark, "blade")
        assert spark.sql("select count(*) as rows from blade").collect()[0].rows == 2000
        print(f"done by {type(spark).__module__}")
        spark.stop()


if __name__ == "__main__":
    main(sys.argv[1])
