using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Categories;

namespace OpenEntry.Web.Site;

/// <summary>What kinds of rounds are called: the programs by name, a category as its newest version is.</summary>
public sealed class KindNames(LawBook law)
{
    private readonly Dictionary<string, Text> _categories = CategoryRule.All(law).GroupBy(one => one.Rule.Key).ToDictionary(group => group.Key, group => group.MaxBy(one => one.Value.From).Rule.Name);

    public Text Of(string kindKey) =>
        kindKey == "general" ? new("All programs", "Tous les programmes")
        : _categories.TryGetValue(kindKey, out var category) ? category
        : RoundWords.Programs(kindKey) is { En.Length: > 0 } programs ? programs
        : Text.Same(kindKey);
}
