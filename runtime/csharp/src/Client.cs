using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace Pygen;

/// <summary>What the client of every SDK is: safe to use from several threads, and meant to be kept.</summary>
public abstract class PygenClient
{
    private readonly Transport _transport;
    private readonly Operations _operations;

    /// <summary>A client; nothing is sent before something is asked.</summary>
    protected PygenClient(ClientOptions options, string? instanceSpace)
    {
        ArgumentNullException.ThrowIfNull(options);
        InstanceSpace = options.InstanceSpace ?? instanceSpace;
        _transport = new(options);
        _operations = new(new(_transport, InstanceSpace));
    }

    /// <summary>For doubles in tests; what it is asked has to be overridden.</summary>
    protected PygenClient()
        : this(new() { Project = "none", Url = "http://localhost" }, null) { }

    /// <summary>Where instances live that are named by an external id alone.</summary>
    public string? InstanceSpace { get; }

    /// <summary>Everything of a view.</summary>
    protected SetState All(ViewTable view) => new(new(view), _operations);

    /// <summary>Write nodes and edges and everything nested in them: what is set is written, the rest stays.</summary>
    /// <exception cref="PartialWriteException">A request failed; it says what was written before.</exception>
    public virtual Task<UpsertResult> UpsertAsync(IEnumerable<InstanceWrite> items, UpsertOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(items);
        return new Writer(_transport, InstanceSpace).UpsertAsync(items, options ?? new(), cancellationToken);
    }

    /// <summary>Delete nodes, and with them the edges at them.</summary>
    /// <returns>The ids of what there was; what did not exist is no error.</returns>
    public virtual Task<IReadOnlyList<InstanceId>> DeleteAsync(IEnumerable<InstanceId> nodes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        return new Writer(_transport, InstanceSpace).DeleteAsync(InstanceKind.Node, nodes, cancellationToken);
    }

    /// <summary>Delete edges.</summary>
    /// <returns>The ids of what there was; what did not exist is no error.</returns>
    public virtual Task<IReadOnlyList<InstanceId>> DeleteEdgesAsync(IEnumerable<InstanceId> edges, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(edges);
        return new Writer(_transport, InstanceSpace).DeleteAsync(InstanceKind.Edge, edges, cancellationToken);
    }
}
