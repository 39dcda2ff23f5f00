using System.Globalization;

namespace OpenEntry.Bench.Registry;

/// <summary>What the command line asks for: <c>sqlite|postgres [people] [--kept FOLDER] [--only PART,…]</c>.</summary>
/// <param name="Postgres">On PostgreSQL instead of SQLite.</param>
/// <param name="People">How many people.</param>
/// <param name="Kept">A folder for the registry as it is after the import: a run on SQLite leaves it there, later runs on either database begin with it.</param>
/// <param name="Only">Parts to run; all when empty.</param>
internal sealed record Setting(bool Postgres, int People, string? Kept, IReadOnlySet<string> Only)
{
    public const string Night = "night";
    public const string Rescore = "rescore";
    public const string Rehearse = "rehearse";
    public const string Release = "release";
    public const string Verify = "verify";

    public static Setting Of(string[] args)
    {
        var words = new List<string>();
        string? kept = null;
        var only = new HashSet<string>();
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--kept") kept = Path.GetFullPath(args[++i]);
            else if (args[i] == "--only") only.UnionWith(args[++i].Split(','));
            else words.Add(args[i]);
        }

        return new Setting(words.FirstOrDefault() == "postgres", words.Count > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : 250_000, kept, only);
    }

    public bool Has(string part) => Only.Count == 0 || Only.Contains(part);
}
