"""Time series and their data points, as the classic API offers them.

A time series is a resource of its own (`/timeseries`), or a node with data in the container
`cdf_cdm:CogniteTimeSeries`, which is then addressed by its instance id.

    resources    create, list, find, change and delete time series
    identity     what a time series is, of its own or as a node
    times        instants, relative times, granularities and the periods they make
    points       insert, delete, latest: raw data points
    retrieve     reading many series at once, raw or aggregated, page by page
    periods      one series cut into periods, and what is known of each
    protobuf     the binary form the official client asks for
"""
