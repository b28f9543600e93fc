"""Names that generated code cannot give to parts of a model. A test compares them with the runtime."""

from __future__ import annotations


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


KEYWORDS = _words("""
    abstract any as asserts async await bigint boolean break case catch class const continue debugger declare
    default delete do else enum export extends false finally for from function get if implements import in
    infer instanceof interface is keyof let module namespace never new null number object of package private
    protected public readonly require return set static string super switch symbol this throw true try type
    typeof undefined unique unknown var void while with yield arguments eval
""")

_GLOBALS = _words(
    "Array Date Error Function JSON Map Math Object Pick Promise Proxy Readonly Record Set Symbol"
)
"""What declarations mention, or what nobody wants to lose in a module that imports a view."""

_RUNTIME = _words("""
    AnyApiError AnyPygenError ApiError AuthenticationError Bucket CallOptions Change Changes Client
    ClientCredentials ClientCredentialsOptions ClientOptions ColumnType Condition ConfigurationError
    Conflict ConnectionFailed Container ContainerId Credentials DataModel DataPoint Datapoints
    DatapointsOptions DateInput DeleteResult DeletionPlan DeviceCode DeviceCodeOptions Explanation Facts
    Fetch FileContent FileInfo FileInput Files Filter InstanceId InstanceInput Json Kind LatestOptions
    Limits LogEvent LoginContext NotFound PageOf Pages PermissionDenied Place PlainDate PlainEdge
    PlainEdges PointAggregate PointTime PointValue Progress PygenError RateLimited RequestRefused
    ResponseTooLarge ResultOf Retries SchemaListing SchemaView SequenceColumn SequenceInput
    SequenceOptions SequenceRow SequenceRows SequenceValue Sequences SeriesInput SeriesPoints
    ServerError Settled Sort SortBy Space SpaceId Timeout TimestampInput Token TokenCredentials
    TransferOptions UploadOptions UpsertOptions UpsertPreview UpsertResult ValidationFailed VersionedId
    WriteFailed Written
""")
"""What generated packages hand on."""

CLASSES = KEYWORDS | _GLOBALS | _RUNTIME
FILES = _words("client index model package queries readme llms")
CLIENT_ATTRIBUTES = _words("""
    constructor containers dataModels datapoints delete deletionPlan edges files of queries sequences spaces
    then toString upsert valueOf views
""")

_BASE = _words("""
    space externalId version createdTime lastUpdatedTime deletedTime existingVersion constructor then toString
    valueOf
""")
NODE_MEMBERS = _BASE | {"nodeType"}
EDGE_MEMBERS = _BASE | {"edgeType", "startNode", "endNode"}

_OPTIONS = _words("where properties sortBy limit chunkSize cursor targetUnits signal timeout groupBy")
_WHERE = _words("""
    externalId externalIdPrefix space minCreatedTime maxCreatedTime minLastUpdatedTime maxLastUpdatedTime
""")
NODE_FILTERS = _OPTIONS | _WHERE
EDGE_FILTERS = NODE_FILTERS | {"edgeType", "startNode", "endNode"}

QUERIES = _words("constructor then toString valueOf")
"""Names no saved query can have, and none of what it is told."""
