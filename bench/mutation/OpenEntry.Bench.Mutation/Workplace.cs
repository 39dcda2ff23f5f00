using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Json;
using OpenEntry.Bench.Mutation.Judging;
using OpenEntry.Bench.Mutation.Placing;

namespace OpenEntry.Bench.Mutation;

/// <summary>Where a library is mutated and judged: <c>artifacts/mutation/{library}</c>. What is there is made once and kept, so that a run goes on where it stopped.</summary>
internal sealed class Workplace
{
    private readonly string _root;
    private readonly string _folder;

    public Workplace(string root, string library, bool narrow, bool patient)
    {
        (_root, Library) = (root, library);
        _folder = Path.Combine(root, "artifacts", "mutation", library);
        Tests = Path.Combine(_folder, "tests");
        Environment = narrow ? new() { ["DOTNET_EnableAVX"] = "0", ["DOTNET_EnableAVX2"] = "0", ["DOTNET_EnableAVX512"] = "0" } : [];
        if (patient) Environment["OPENENTRY_MUTATION_PATIENT"] = "1";
        Reaches = Path.Combine(_folder, $"reaches{(narrow ? "-narrow" : "")}{(patient ? "-patient" : "")}.json");
        Verdicts = new VerdictFile(Path.Combine(_folder, narrow ? "verdicts-narrow.jsonl" : "verdicts.jsonl"));
        Directory.CreateDirectory(_folder);
    }

    public string Library { get; }

    /// <summary>The folder with the tests, the mutated library and this program.</summary>
    public string Tests { get; }

    public Dictionary<string, string> Environment { get; }

    public VerdictFile Verdicts { get; }

    /// <summary>What was found of the mutants there are: a line that was rewritten since has others.</summary>
    public IEnumerable<Verdict> Known =>
        Read<Placement>(Path.Combine(_folder, "mutants.json")) is { } placed ? Verdicts.Read().Values.IntersectBy(placed.Mutants.Select(one => one.Key), one => one.Key) : Verdicts.Read().Values;

    private string Reaches { get; }

    private string Project => Path.Combine(_root, "src", Library, $"{Library}.csproj");

    /// <summary>Builds the tests, places the mutants when the library changed, and puts all into one folder.</summary>
    public IReadOnlyList<PlacedMutant> Prepare()
    {
        var built = Path.Combine(_root, "artifacts", "mutation", "build");
        Run("build", Path.Combine(_root, "tests", $"{Library}.Tests"), "-c", "Release", "--artifacts-path", built, "-v:quiet", "-nologo");
        var sources = Directory.EnumerateFiles(Path.GetDirectoryName(Project)!, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal));
        var (assembly, list) = (Path.Combine(_folder, $"{Library}.dll"), Path.Combine(_folder, "mutants.json"));
        var placed = Read<Placement>(list);
        var hash = Convert.ToHexString(SHA256.HashData([.. sources.SelectMany(File.ReadAllBytes)]));
        if (placed?.Sources != hash)
        {
            placed = new Placement(hash, new Library(Project).Place(assembly));
            Write(list, placed);
        }

        if (Directory.Exists(Tests)) Directory.Delete(Tests, recursive: true);
        Copy(Path.Combine(built, "bin", $"{Library}.Tests", "release"), Tests);
        File.Copy(assembly, Path.Combine(Tests, $"{Library}.dll"), overwrite: true);
        foreach (var own in (string[])["dll", "runtimeconfig.json"]) File.Copy(Path.Combine(AppContext.BaseDirectory, $"OpenEntry.Bench.Mutation.{own}"), Path.Combine(Tests, $"OpenEntry.Bench.Mutation.{own}"));
        return placed.Mutants;
    }

    /// <summary>Which test reaches which mutants; asked again when the tests or the library changed.</summary>
    public IReadOnlyList<Reach> Reached(IReadOnlyList<PlacedMutant> mutants, Func<string, bool> takes)
    {
        var tests = Convert.ToHexString(SHA256.HashData([.. File.ReadAllBytes(Path.Combine(Tests, $"{Library}.Tests.dll")), .. File.ReadAllBytes(Path.Combine(Tests, $"{Library}.dll"))]));
        if (Read<Reaching>(Reaches) is { } known && known.Tests == tests) return known.Reaches;
        var (reaches, failing) = (new List<Reach>(), new List<string>());
        using var worker = new Worker(this, new Dictionary<string, long>());
        var ended = worker.Order($"reach\t{mutants.Max(one => one.Number) + 1}", words =>
        {
            if (words[4].Length > 0) failing.Add($"{words[1]}: {words[4]}");
            else if (takes(words[1])) reaches.Add(Reach.Of(words[1], words[2], words[3]));
        });
        if (ended is { } early) throw new InvalidOperationException($"The tests do not run here: {early.How} in {early.Test}");
        if (failing.Count > 0) throw new InvalidOperationException("These fail without a mutant:\n" + string.Join('\n', failing));
        Write(Reaches, new Reaching(tests, reaches));
        return reaches;
    }

    private static T? Read<T>(string file)
        where T : class => File.Exists(file) ? JsonSerializer.Deserialize<T>(File.ReadAllText(file)) : null;

    private static void Write<T>(string file, T what) => File.WriteAllText(file, JsonSerializer.Serialize(what));

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static void Run(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, Environment = { ["OPENENTRY_MUTATION"] = "1" } };
        foreach (var word in words) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException(told);
    }

    private sealed record Placement(string Sources, IReadOnlyList<PlacedMutant> Mutants);

    private sealed record Reaching(string Tests, IReadOnlyList<Reach> Reaches);
}
