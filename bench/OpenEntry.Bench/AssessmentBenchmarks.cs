using System.Text.Json;
using BenchmarkDotNet.Attributes;
using NodaTime;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Books;
using OpenEntry.Law.Calendars;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Bench;

/// <summary>
/// The sample people assessed in full from their raw profiles: facts derived, score, grid, every program, every category. Beside it what any
/// program must do first, parsing the same profile's JSON. Aim: at least 100,000 a second on one core, 10 µs each.
/// </summary>
public class AssessmentBenchmarks
{
    private static readonly LocalDate Day = new(2026, 9, 1);
    private byte[][] _files = [];
    private Profile[] _profiles = [];
    private LawBook _book = null!;
    private LawInForce _law = null!;
    private Assessor _assessor = null!;
    private CrsFacts _facts = null!;

    /// <summary>Reads the samples.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _book = LawBook.Embedded();
        _law = _book.On(Day);
        _assessor = _law.Assessor;
        _files = [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.json").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];
        _profiles = [.. _files.Select(file => ProfileReader.Read(file).Value)];
        _facts = _assessor.Assess(_profiles[0], Day).Facts;
    }

    /// <summary>All samples in full.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 12)]
    public int Assess()
    {
        var sum = 0;
        foreach (var profile in _profiles) sum += _assessor.Assess(profile, Day).Score.Total;
        return sum;
    }

    /// <summary>Parsing their JSON into a document, nothing more.</summary>
    [Benchmark(OperationsPerInvoke = 12)]
    public int ParseJson()
    {
        var sum = 0;
        foreach (var file in _files)
        {
            using var document = JsonDocument.Parse(file);
            sum += document.RootElement.GetPropertyCount();
        }

        return sum;
    }

    /// <summary>Reading them strictly into profiles.</summary>
    [Benchmark(OperationsPerInvoke = 12)]
    public int ReadProfile()
    {
        var sum = 0;
        foreach (var file in _files) sum += ProfileReader.Read(file).Value.Work.Count;
        return sum;
    }

    /// <summary>The readable score of one person's facts.</summary>
    [Benchmark]
    public int ReadableScore() => CrsScorer.Score(_facts, _law).Total;

    /// <summary>Two years of a calendar, day by day.</summary>
    [Benchmark]
    public int Calendar() => ScoreCalendar.Steps(_profiles[0], _book, Day, Day.PlusYears(2)).Count();
}
