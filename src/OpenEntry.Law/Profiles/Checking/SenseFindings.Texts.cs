using System.Text;
using OpenEntry.Law.Profiles.Reading;

namespace OpenEntry.Law.Profiles.Checking;

/// <summary>Texts, keys and codes.</summary>
internal sealed partial class SenseFindings
{
    /// <summary>A text for people: one line, with something to see, and not too long.</summary>
    public void Words(string? text, string path)
    {
        if (text is null)
            return;
        var length = text.EnumerateRunes().Count();
        if (length > ProfileLimits.TextLength)
            Add(ProfileErrors.TextLength, path, Found.Number(length), Found.Number(ProfileLimits.TextLength));
        if (string.IsNullOrWhiteSpace(text) || text.Any(char.IsControl) || HasHalfCharacter(text))
            Add(ProfileErrors.TextContent, path);
    }

    public void Key(string key, string path)
    {
        var isKey = key.Length is > 0 and <= ProfileLimits.KeyLength && char.IsAsciiLetterLower(key[0])
            && key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-');
        if (!isKey)
            Add(ProfileErrors.KeyForm, path, Found.Shown(key));
    }

    public void Noc(string? code, string path)
    {
        if (code is not null && !Occupations.IsCode(code))
            Add(ProfileErrors.NocForm, path, Found.Shown(code));
    }

    public void Country(string code, string path)
    {
        if (!Countries.Has(code))
            Add(ProfileErrors.CountryUnknown, path, Found.Shown(code));
    }

    public void Province(string? code, string path)
    {
        if (code is not null && !Provinces.All.Contains(code))
            Add(ProfileErrors.ProvinceUnknown, path, Found.Shown(code), string.Join(", ", Provinces.All));
    }

    public void Nominator(string code, string path)
    {
        if (!Provinces.Nominators.Contains(code))
            Add(ProfileErrors.NominatorUnknown, path, Found.Shown(code), string.Join(", ", Provinces.Nominators));
    }

    public void Issuer(string code, string path)
    {
        if (!Provinces.Issuers.Contains(code))
            Add(ProfileErrors.IssuerUnknown, path, Found.Shown(code), string.Join(", ", Provinces.Issuers));
    }

    // Not from JSON (the reader refuses those first), but from a form; nothing could write such a text down.
    private static bool HasHalfCharacter(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!Rune.TryGetRuneAt(text, i, out _))
                return true;
            i++;
        }

        return false;
    }
}
