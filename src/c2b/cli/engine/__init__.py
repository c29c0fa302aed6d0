"""Tables read by an engine (polars or DuckDB), whose answers are those of the ordinary reading.

The engine splits the file and counts equal cells; what a cell means is asked of the ordinary
readers, once for each different cell. A file with anything unusual in it is read the ordinary way.
"""
