"""Makes the format `cdf` known to Spark, which imports every module whose name begins with `pyspark_`.

A module that fails to import would break all formats of the session, so this one needs nothing but Spark
until somebody reads.
"""

from pygen_spark.source import CdfSource as DefaultSource

__all__ = ["DefaultSource"]
