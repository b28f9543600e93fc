"""Instances: ids, classes, the wire codec, reading and writing."""
