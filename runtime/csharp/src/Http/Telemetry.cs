using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Pygen;

internal static class RuntimeVersion
{
    public const string Text = "0.1.0";
}

/// <summary>Every request as an activity and a measurement, under the name <c>Pygen</c>.</summary>
internal static class Telemetry
{
    private static readonly ActivitySource Source = new("Pygen", RuntimeVersion.Text);
    private static readonly Meter Meter = new("Pygen", RuntimeVersion.Text);
    private static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("pygen.request.duration", "s", "How long requests take, all attempts together.");
    private static readonly Counter<long> Retries = Meter.CreateCounter<long>("pygen.request.retries", "{attempt}", "Attempts beyond the first.");

    public static Activity? Start(string path, Uri url)
    {
        var activity = Source.StartActivity($"POST {path}", ActivityKind.Client);
        activity?.SetTag("server.address", url.Host);
        activity?.SetTag("url.path", path);
        return activity;
    }

    public static void End(Activity? activity, string path, long started, int? status, int attempts, Exception? error)
    {
        KeyValuePair<string, object?>[] tags = [new("url.path", path), new("http.response.status_code", status)];
        Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds, tags);
        if (attempts > 1)
            Retries.Add(attempts - 1, tags);
        activity?.SetTag("http.response.status_code", status);
        activity?.SetTag("http.request.resend_count", attempts - 1);
        if (error is not null)
            activity?.SetStatus(ActivityStatusCode.Error, error.GetType().Name);
    }
}
