using System.Globalization;
using OpenEntry.Law;

namespace OpenEntry.Web.Accounts;

/// <summary>Which passwords are taken: long ones (NIST SP 800-63B), of whatever letters, that are not the first an attacker tries.</summary>
public static class PasswordRule
{
    public const int Shortest = 12;

    public const int Longest = 200;

    // Of the published lists of the commonest, those that are long enough, without the digits and signs people put at their ends.
    private static readonly HashSet<string> s_common = new(StringComparer.Ordinal)
    {
        "password", "passwordpassword", "motdepasse", "monmotdepasse", "motdepassemotdepasse", "qwertyuiop", "qwertyuiopasdfghjkl", "azertyuiop", "azertyuiopqsdfghjklm", "asdfghjkl", "asdfghjklqwertyuiop",
        "qwertyqwerty", "azertyazerty", "iloveyou", "iloveyouiloveyou", "jetaime", "jetaimejetaime", "administrator", "administrateur", "welcome", "welcomewelcome", "bienvenue", "letmein", "letmeinletmein",
        "changeme", "changemechangeme", "trustno", "sunshine", "princess", "football", "baseball", "superman", "dragon", "monkey", "expressentry", "entreeexpress", "openentry", "immigration", "canadacanada",
        "q1w2e3r4t5y6", "1q2w3e4r5t6y", "qazwsxedcrfv", "zaq12wsx", "1qaz2wsx3edc", "abcdefghijkl", "abcabcabcabc", "correcthorsebatterystaple",
    };

    /// <summary>What is wrong with a password; null when it is fine.</summary>
    public static Text? Of(string password, string email)
    {
        if (new StringInfo(password).LengthInTextElements < Shortest) return new($"Use {Shortest} characters or more; a few words are easy to remember", $"Utilisez au moins {Shortest} caractères; quelques mots se retiennent bien");
        if (password.Length > Longest) return new($"Use {Longest} characters or fewer", $"Utilisez au plus {Longest} caractères");
        var plain = password.ToLowerInvariant();
        if (plain.Distinct().Count() < 5 || IsRow(plain) || s_common.Contains(plain) || s_common.Contains(plain.Trim([.. "0123456789!?.,*$#@-_ "])))
        {
            return new("This password is one of the first that somebody would try; choose another one", "Ce mot de passe est parmi les premiers que quelqu’un essaierait; choisissez-en un autre");
        }

        return IsAddress(plain, email.Trim().ToLowerInvariant())
            ? new("Do not use your e-mail address as a password", "N’utilisez pas votre adresse de courriel comme mot de passe")
            : null;
    }

    private static bool IsAddress(string plain, string email)
    {
        var name = email.Split('@')[0];
        return email.Length > 0 && (plain.Contains(email, StringComparison.Ordinal) || (name.Length >= 6 && plain.Trim([.. "0123456789!?.,*$#@-_ "]) == name.Trim([.. "0123456789!?.,*$#@-_ "])));
    }

    // 123456789012, 987654321098, abcdefghijkl: each character the one next to the last, all the way.
    private static bool IsRow(string plain) => new[] { 1, -1 }.Any(step => plain.Zip(plain.Skip(1)).All(pair =>
        pair.Second - pair.First == step || (char.IsAsciiDigit(pair.First) && char.IsAsciiDigit(pair.Second) && (pair.Second - pair.First + 10) % 10 == (step + 10) % 10)));
}
