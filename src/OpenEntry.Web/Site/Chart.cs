using System.Text.Json;
using Microsoft.AspNetCore.Html;
using NodaTime;

namespace OpenEntry.Web.Site;

/// <summary>A chart, and the table that says the same.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="X">What lies along it.</param>
/// <param name="Series">What is drawn, a value for each of <paramref name="X"/>.</param>
public sealed record Chart(string Title, ChartAxis X, IReadOnlyList<ChartSeries> Series)
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web);

    /// <summary>Heights begin at zero: they are compared as amounts.</summary>
    public bool FromZero { get; init; } = true;

    /// <summary>The page has a better table of the same beside it.</summary>
    public bool HasTable { get; init; }

    /// <summary>As <c>charts.js</c> reads it. The encoder leaves nothing in it that could end a script element.</summary>
    public IHtmlContent Json() => new HtmlString(JsonSerializer.Serialize(
        new
        {
            X = new { X.Kind, X.Label, X.Values, Labels = X.Kind == "time" ? null : X.Words },
            Series = Series.Select(one => new { one.Label, one.Shape, one.Values }),
            FromZero,
        }, Written));
}

/// <summary>What lies along a chart: its values, and each in words.</summary>
public sealed record ChartAxis(string Label, string Kind, IReadOnlyList<long> Values, IReadOnlyList<string> Words)
{
    /// <summary>Days, in order.</summary>
    public static ChartAxis Days(string label, IReadOnlyList<LocalDate> days, Func<LocalDate, string> words) =>
        new(label, "time", [.. days.Select(day => day.AtMidnight().InUtc().ToInstant().ToUnixTimeSeconds())], [.. days.Select(words)]);

    /// <summary>Things by name.</summary>
    public static ChartAxis Names(string label, IReadOnlyList<string> names) => new(label, "names", [.. Enumerable.Range(0, names.Count).Select(at => (long)at)], names);
}

/// <summary>A line, bars (<c>bars</c>), steps (<c>steps</c>) or points (<c>points</c>) of a chart; null where there is no value.</summary>
public sealed record ChartSeries(string Label, string Shape, IReadOnlyList<long?> Values);
