using OpenEntry.Cli.Usage;
using OpenEntry.Law.Errors;

namespace OpenEntry.Cli.Commands.Laws;

/// <summary>Finds the provision a reader typed, or says which ones were perhaps meant.</summary>
internal static class ProvisionName
{
    private const int Suggestions = 6;

    public static Result<string> Find(string typed, IReadOnlyCollection<string> names)
    {
        if (names.FirstOrDefault(name => string.Equals(name, typed, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return found;
        }
        // What stands below it, what is named like it, and what is spelled like it.
        var near = names.Where(name => name.StartsWith(typed.TrimEnd('.') + ".", StringComparison.OrdinalIgnoreCase))
            .Concat(Nearness.Nearest(typed.ToLowerInvariant(), names))
            .Concat(names.Where(name => string.Equals(Last(name), Last(typed), StringComparison.OrdinalIgnoreCase)))
            .Concat(Nearness.Nearest(Last(typed).ToLowerInvariant(), names.Select(Last)).SelectMany(last => names.Where(name => Last(name) == last)))
            .Concat(typed.Length < 3 ? [] : names.Where(name => name.Contains(typed, StringComparison.OrdinalIgnoreCase)))
            .Distinct().Take(Suggestions).ToArray();
        return near.Length == 0
            ? LawCommandErrors.ProvisionUnknown.At(Place.None, typed)
            : LawCommandErrors.ProvisionUnknownWithSuggestion.At(Place.None, Law.Text.Same(typed), new Law.Text(Or(near, "or"), Or(near, "ou")));
    }

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static string Or(string[] names, string or) =>
        names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} {or} {names[^1]}";
}
