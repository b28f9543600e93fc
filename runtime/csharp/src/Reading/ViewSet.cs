using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;

namespace Pygen;

/// <summary>
/// The instances of a view, narrowed step by step; every step gives a new set. <c>await foreach</c> reads it, but it is no
/// <see cref="IAsyncEnumerable{T}"/>: a condition the service does not know would then silently be tried on this side.
/// </summary>
public abstract class ViewSet<T, TFields, TLinks, TSelf> : IViewSet
    where T : Instance
    where TFields : ViewFields
    where TSelf : ViewSet<T, TFields, TLinks, TSelf>
{
    private readonly SetState _state;

    /// <summary>What a client gives.</summary>
    protected ViewSet(SetState state) => _state = state;

    /// <summary>What the set is about, as a value.</summary>
    public SetState State => _state;

    internal Query Query => _state.Query;

    internal Operations Operations =>
        _state.Operations ?? throw new ValidationException("what is included is read with the query that includes it: ask the query, not the inner set");

    /// <summary>The set with another state.</summary>
    protected abstract TSelf With(SetState state);

    /// <summary>The fields that conditions are made of.</summary>
    protected abstract TFields Fields { get; }

    /// <summary>The connections that can be included.</summary>
    protected abstract TLinks Links { get; }

    /// <summary>Those of which the condition is true, besides all earlier ones.</summary>
    public virtual TSelf Where(Func<TFields, Filter> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return Made(Query.Where(condition(Fields)));
    }

    /// <summary>In the order of a property, missing values last unless <paramref name="nullsFirst"/>.</summary>
    public virtual TSelf OrderBy(Func<TFields, IField> field, bool nullsFirst = false) => Ordered(field, false, nullsFirst, isFirst: true);

    /// <summary>In the opposite order, missing values last unless <paramref name="nullsFirst"/>.</summary>
    public virtual TSelf OrderByDescending(Func<TFields, IField> field, bool nullsFirst = false) => Ordered(field, true, nullsFirst, isFirst: true);

    /// <summary>Among equals, in the order of another property.</summary>
    public virtual TSelf ThenBy(Func<TFields, IField> field, bool nullsFirst = false) => Ordered(field, false, nullsFirst, isFirst: false);

    /// <summary>Among equals, in the opposite order of another property.</summary>
    public virtual TSelf ThenByDescending(Func<TFields, IField> field, bool nullsFirst = false) => Ordered(field, true, nullsFirst, isFirst: false);

    /// <summary>At most so many; of what is included, for each parent.</summary>
    public virtual TSelf Take(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return Made(Query with { Limit = Query.Limit is { } limit ? Math.Min(limit, count) : count });
    }

    /// <summary>So many a request, 1,000 at most.</summary>
    public virtual TSelf InPagesOf(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return Made(Query with { PageSize = count });
    }

    /// <summary>Values of a property in another unit, in conditions too.</summary>
    public virtual TSelf InUnit(Func<TFields, IField> field, string unit)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Made(Query with { Units = Query.Units.Add((field(Fields).Path.Property[^1], unit)) });
    }

    /// <summary>What a relation or connection leads to comes along, narrowed as <paramref name="shape"/> says.</summary>
    public virtual TSelf Include<TOther>(Func<TLinks, Relation<TOther>> which, Func<TOther, TOther>? shape = null)
        where TOther : IViewSet
    {
        ArgumentNullException.ThrowIfNull(which);
        return Including(which(Links), shape, null);
    }

    /// <summary>The same along edges with properties, of which a condition is true.</summary>
    public virtual TSelf Include<TOther, TEdge>(
        Func<TLinks, EdgeRelation<TOther, TEdge>> which, Func<TOther, TOther>? shape, Func<TEdge, Filter> edges)
        where TOther : IViewSet
        where TEdge : ViewFields
    {
        ArgumentNullException.ThrowIfNull(which);
        ArgumentNullException.ThrowIfNull(edges);
        var relation = which(Links);
        return Including(relation, shape, edges(relation.EdgeFields()));
    }

    /// <summary>All of them.</summary>
    public virtual async Task<IReadOnlyList<T>> ToListAsync(CancellationToken cancellationToken = default)
    {
        List<T> found = [];
        await foreach (var one in AsAsyncEnumerable(cancellationToken).ConfigureAwait(false))
            found.Add(one);
        return found;
    }

    /// <summary>The first one, or null.</summary>
    public virtual async Task<T?> FirstOrDefaultAsync(CancellationToken cancellationToken = default)
    {
        await foreach (var one in Take(1).AsAsyncEnumerable(cancellationToken).ConfigureAwait(false))
            return one;
        return null;
    }

    /// <summary>For <c>await foreach</c>; the next page is on the wire while one is used.</summary>
    public IAsyncEnumerator<T> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        AsAsyncEnumerable(cancellationToken).GetAsyncEnumerator(cancellationToken);

    /// <summary>For <c>await foreach</c> that can be stopped.</summary>
    public ConfiguredCancelableAsyncEnumerable<T> WithCancellation(CancellationToken cancellationToken) =>
        AsAsyncEnumerable(cancellationToken).WithCancellation(cancellationToken);

    /// <summary>From here on everything is done on this side, with all instances that were asked for so far.</summary>
    public virtual async IAsyncEnumerable<T> AsAsyncEnumerable([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var (items, _) in Operations.Reader.PagesAsync(Query, null, ahead: true, cancellationToken).ConfigureAwait(false))
        {
            foreach (var item in items)
                yield return (T)item;
        }
    }

    /// <summary>Page by page; the cursor of one is where a later read may go on.</summary>
    public virtual async IAsyncEnumerable<ResultPage<T>> AsPages(string? cursor = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var (items, next) in Operations.Reader.PagesAsync(Query, cursor, ahead: false, cancellationToken).ConfigureAwait(false))
            yield return new(items.ConvertAll(static item => (T)item), next);
    }

    /// <summary>The instance of an id, or null where there is none of the view.</summary>
    public virtual async Task<T?> RetrieveAsync(InstanceId id, CancellationToken cancellationToken = default) =>
        (await RetrieveAsync([id], cancellationToken).ConfigureAwait(false)).FirstOrDefault();

    /// <summary>The instances of several ids, in their order, without those that there are not.</summary>
    public virtual async Task<IReadOnlyList<T>> RetrieveAsync(IEnumerable<InstanceId> ids, CancellationToken cancellationToken = default)
    {
        if (Query.Filter is not null || Query.Order.Count > 0 || Query.Limit is not null)
            throw new ValidationException("ids say all: leave out Where, OrderBy and Take, or ask for ExternalId in a condition", view: Query.View.Name);
        var asked = Operations.Resolved(ids);
        var found = await Operations.Reader.ByIdsAsync(Query, asked.Distinct().ToList(), cancellationToken).ConfigureAwait(false);
        if (Query.Included.Count > 0)
            await new Includer(Operations.Reader, Query).IncludeAsync([.. found.Values], cancellationToken).ConfigureAwait(false);
        return [.. asked.Where(found.ContainsKey).Select(id => (T)found[id])];
    }

    /// <summary>Those that have a word of the text, in the given properties or in any; the best first, 1,000 at most.</summary>
    public virtual async Task<IReadOnlyList<T>> SearchAsync(
        string text, Func<TFields, IField[]>? properties = null, CancellationToken cancellationToken = default)
    {
        var names = properties?.Invoke(Fields).Select(static field => field.Path.Property[^1]).ToArray();
        var found = await Operations.SearchAsync(Query, text, names, cancellationToken).ConfigureAwait(false);
        return found.ConvertAll(static item => (T)item);
    }

    /// <summary>How many there are.</summary>
    public virtual Task<long> CountAsync(CancellationToken cancellationToken = default) => Operations.CountAsync(Query, cancellationToken);

    /// <summary>The average of a property; null where nothing has a value.</summary>
    public virtual Task<double?> AverageAsync(Func<TFields, IField> field, CancellationToken cancellationToken = default) => FigureAsync("avg", field, cancellationToken);

    /// <summary>The sum of a property; null where nothing has a value.</summary>
    public virtual Task<double?> SumAsync(Func<TFields, IField> field, CancellationToken cancellationToken = default) => FigureAsync("sum", field, cancellationToken);

    /// <summary>The smallest value of a property; null where nothing has one.</summary>
    public virtual Task<double?> MinAsync(Func<TFields, IField> field, CancellationToken cancellationToken = default) => FigureAsync("min", field, cancellationToken);

    /// <summary>The largest value of a property; null where nothing has one.</summary>
    public virtual Task<double?> MaxAsync(Func<TFields, IField> field, CancellationToken cancellationToken = default) => FigureAsync("max", field, cancellationToken);

    /// <summary>Several figures at once, for all or for each group; at most 1,000 groups come, and more are an error.</summary>
    public virtual Task<IReadOnlyList<AggregateRow>> AggregateAsync(
        Func<TFields, Aggregate[]> what, Func<TFields, IField[]>? groupBy = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(what);
        return Operations.AggregateAsync(Query, what(Fields), groupBy?.Invoke(Fields) ?? [], cancellationToken);
    }

    /// <summary>How many have values in each interval of a property.</summary>
    public virtual Task<IReadOnlyList<Bucket>> HistogramAsync(Func<TFields, IField> field, double interval, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Operations.HistogramAsync(Query, field(Fields), interval, cancellationToken);
    }

    /// <summary>What has changed since a cursor, deleted instances too; without a cursor, everything that is there.</summary>
    public virtual async IAsyncEnumerable<ChangePage<T>> SyncAsync(string? cursor = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var (items, next) in Operations.ChangesAsync(Query, cursor, cancellationToken).ConfigureAwait(false))
            yield return new(items.ConvertAll(static item => (T)item), next);
    }

    /// <summary>What will be sent, and why; nothing is.</summary>
    public virtual string Explain() => Explanation.Of(Query, _state.Operations?.Reader.InstanceSpace);

    private Task<double?> FigureAsync(string function, Func<TFields, IField> field, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(field);
        return Operations.FigureAsync(Query, function, field(Fields), cancellationToken);
    }

    private TSelf Ordered(Func<TFields, IField> field, bool isDescending, bool nullsFirst, bool isFirst)
    {
        ArgumentNullException.ThrowIfNull(field);
        var sort = new Sort(field(Fields).Path, isDescending, nullsFirst);
        if (sort.Path.Through is not null)
            throw new ValidationException("an order is by the view's own properties, not through a relation", property: sort.Path.ToString());
        return Made(Query with { Order = isFirst ? [sort] : Query.Order.Add(sort) });
    }

    private TSelf Including<TOther>(Relation<TOther> relation, Func<TOther, TOther>? shape, Filter? edges)
        where TOther : IViewSet
    {
        var query = relation.Shaped(shape);
        var others = Query.Included.RemoveAll(one => one.Column == relation.Column);
        return Made(Query with { Included = others.Add(new(relation.Column, query, edges?.Said)) });
    }

    private TSelf Made(Query query) => With(_state with { Query = query });
}

/// <summary>What a set is about, and who reads it.</summary>
public sealed record SetState
{
    internal SetState(Query query, Operations? operations) => (Query, Operations) = (query, operations);

    internal Query Query { get; init; }
    internal Operations? Operations { get; }

    /// <summary>Everything of a view, for what is included.</summary>
    public static SetState Of(ViewTable view) => new(new(view), null);
}

/// <summary>What has been asked for, of whatever view.</summary>
public interface IViewSet
{
    /// <summary>What the set is about, as a value.</summary>
    SetState State { get; }
}

/// <summary>A connection that can be included: its column, and a set of everything at its end.</summary>
public class Relation<TOther>(int column, Func<TOther> all)
    where TOther : IViewSet
{
    internal int Column { get; } = column;

    internal Query Shaped(Func<TOther, TOther>? shape) => (shape is null ? all() : shape(all())).State.Query;
}

/// <summary>A connection by edges that have properties.</summary>
public sealed class EdgeRelation<TOther, TEdge>(int column, Func<TOther> all, Func<TEdge> edges) : Relation<TOther>(column, all)
    where TOther : IViewSet
{
    internal Func<TEdge> EdgeFields { get; } = edges;
}

/// <summary>A page.</summary>
/// <param name="Items">What came.</param>
/// <param name="Cursor">Where to go on later; null after the last page.</param>
public sealed record ResultPage<T>(IReadOnlyList<T> Items, string? Cursor);

/// <summary>Changes.</summary>
/// <param name="Items">What is new or changed; what was deleted has a <c>DeletedTime</c>.</param>
/// <param name="Cursor">To ask for what changes after this; valid for three days.</param>
public sealed record ChangePage<T>(IReadOnlyList<T> Items, string Cursor);
