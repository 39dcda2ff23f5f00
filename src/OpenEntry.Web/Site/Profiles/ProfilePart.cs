using System.Text.Json.Nodes;
using OpenEntry.Law;
using OpenEntry.Law.Books;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>A part of a profile: one page of questions, or a list of entries with its pages of questions.</summary>
/// <param name="Key">Its name in English addresses.</param>
/// <param name="KeyFr">Its name in French addresses.</param>
/// <param name="Title">What it is about.</param>
public sealed record ProfilePart(string Key, string KeyFr, Text Title)
{
    /// <summary>The heading it stands under.</summary>
    public required Text Section { get; init; }

    /// <summary>The property of the list; null for a part that is no list.</summary>
    public string? List { get; init; }

    /// <summary>The title where no section stands above it: whose list it is.</summary>
    public Text Heading => OfSpouse && List is not null ? new($"{Title.En} of your spouse or partner", $"{Title.Fr} de votre époux ou conjoint") : Title;

    /// <summary>It is about the spouse or partner.</summary>
    public bool OfSpouse { get; init; }

    /// <summary>Nothing has to be said there.</summary>
    public bool Optional { get; init; }

    /// <summary>What helps with the whole.</summary>
    public Text? About { get; init; }

    /// <summary>The pages of questions, one after the other, given what is known: the whole document and what is edited.</summary>
    public required IReadOnlyList<Func<PartContext, IReadOnlyList<Asked>>> Pages { get; init; }

    /// <summary>One entry in a line.</summary>
    public Func<PartContext, string>? Line { get; init; }

    /// <summary>The words for one more entry.</summary>
    public Text Add { get; init; }

    /// <summary>Whether the part is there at all, for this document.</summary>
    public Func<JsonObject, bool> IsThere { get; init; } = static _ => true;

    public string KeyIn(OfficialLanguage language) => language == OfficialLanguage.French ? KeyFr : Key;
}

/// <summary>What a page of questions knows.</summary>
/// <param name="Part">The part it belongs to.</param>
/// <param name="Document">The whole profile.</param>
/// <param name="Edited">The object that is edited.</param>
/// <param name="Law">The law of today.</param>
/// <param name="Language">The language of the page.</param>
/// <param name="IsCalculator">Nobody is named: the calculator.</param>
public sealed record PartContext(ProfilePart Part, JsonObject Document, JsonObject Edited, LawInForce Law, OfficialLanguage Language, bool IsCalculator)
{
    public string? Word(string name) => Edited[name] is JsonValue value && value.TryGetValue<string>(out var word) ? word : null;

    /// <summary>What is asked of the person, or about their spouse or partner.</summary>
    public Text Ask(Text you, Text them) => Part.OfSpouse ? them : you;

    public string Say(string en, string fr) => Language == OfficialLanguage.French ? fr : en;
}
