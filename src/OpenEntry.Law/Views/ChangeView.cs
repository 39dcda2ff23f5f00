using OpenEntry.Law.Books;
using OpenEntry.Law.Noc;

namespace OpenEntry.Law.Views;

/// <summary>A difference between two values in a reader's words: where, before, after.</summary>
/// <param name="provision">The provision.</param>
/// <param name="noc">The occupations, for their titles.</param>
/// <param name="language">The language of the reader.</param>
public sealed class ChangeView(Provision provision, NocBook noc, OfficialLanguage language)
{
    /// <summary>Stands for nothing there.</summary>
    public const string Nothing = "–";

    /// <summary>False for a wording in the other language: it says the same.</summary>
    public bool IsForReader(ValueChange change) => !change.Path.EndsWith(language == OfficialLanguage.French ? ".en" : ".fr", StringComparison.Ordinal);

    /// <summary>Where: <c>18–35 · with spouse</c>, <c>20010 Engineering managers</c>.</summary>
    public string Where(ValueChange change)
    {
        if (change.Path.Length == 0)
        {
            return Say("value", "valeur");
        }
        var parts = change.Path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries);
        if (parts[^1].StartsWith('[') && NocCode.TryParse(parts[^1].Trim('[', ']'), out var code) && noc[code] is { } occupation)
        {
            return $"{code} {occupation.Title.In(language)}";
        }
        return string.Join(" · ", parts.Where(part => part is not ("en" or "fr")).Select(Part));
    }

    /// <summary>What there was.</summary>
    public string Before(ValueChange change) => Word(change, change.Before, change.After);

    /// <summary>What there is now.</summary>
    public string After(ValueChange change) => Word(change, change.After, change.Before);

    private string Part(string part)
    {
        if (!part.StartsWith('['))
        {
            return LawWords.Lower(LawWords.Of(part, language));
        }
        var row = part.Trim('[', ']');
        return row.EndsWith('+') ? Say($"{row[..^1]} and more", $"{row[..^1]} et plus") : row.Replace('-', '–');
    }

    // Of an item of a list, being there is all there is to say.
    private string Word(ValueChange change, string? word, string? other)
    {
        if (change.Path.EndsWith($"[{word ?? other}]", StringComparison.Ordinal))
        {
            return word is null ? Nothing : Say("listed", "inscrit");
        }
        if (word is null)
        {
            return Nothing;
        }
        var words = LawWords.Word(word, provision.Unit, language);
        return change.Path.Length == 0 ? LawWords.Amount(words, provision.Unit, language) : words;
    }

    private string Say(string en, string fr) => language == OfficialLanguage.French ? fr : en;
}
