namespace Pygen;

/// <summary>What a property holds, or leads to.</summary>
public enum Kind
{
    /// <summary>A text.</summary>
    Text,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>A number of single precision.</summary>
    Float32,

    /// <summary>A number of double precision.</summary>
    Float64,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A moment.</summary>
    Timestamp,

    /// <summary>A day.</summary>
    Date,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>One of the texts of an enum, or one it has gained since.</summary>
    Enum,

    /// <summary>The external id of a time series, file or sequence.</summary>
    Reference,

    /// <summary>A direct relation.</summary>
    Relation,

    /// <summary>Edges.</summary>
    Edges,

    /// <summary>Nodes whose relation points here.</summary>
    Reverse,
}
