using System.Text;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law;

namespace OpenEntry.Selection.Tests;

/// <summary>Pools for tests, written the short way.</summary>
internal static class Pools
{
    public static readonly Instant Start = Instant.FromUtc(2020, 7, 9, 20, 34, 55);

    public static PoolEntry Person(string id, int score, double second = 0, ProgramSet programs = ProgramSet.CEC, params string[] categories) =>
        new(id, score, Start.PlusNanoseconds((long)(second * 1_000_000_000)), programs, categories);

    public static Pool Of(params IEnumerable<PoolEntry> people)
    {
        var builder = new PoolBuilder();
        foreach (var person in people)
        {
            _ = builder.Add(person).Value;
        }
        return builder.Build();
    }

    public static string[] Ids(this DrawResult result) => [.. result.Invited.ToArray().Select(result.Pool.Id)];

    public static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    public static string Json(this DrawResult result)
    {
        using var stream = new MemoryStream();
        DrawResultJson.Write(result, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static string Text(this Instant? instant) => instant is { } value ? InstantPattern.ExtendedIso.Format(value) : "-";
}
