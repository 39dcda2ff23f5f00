using OpenEntry.Law;

namespace OpenEntry.Registry;

/// <summary>The names of things in errors.</summary>
internal static class Words
{
    public static readonly Text Person = new("person", "personne");
    public static readonly Text Profile = new("profile", "profil");
    public static readonly Text Round = new("round", "ronde");
    public static readonly Text Invitation = new("invitation", "invitation");
    public static readonly Text Nomination = new("nomination", "désignation");
    public static readonly Text Duplicate = new("possible duplicate", "doublon possible");
    public static readonly Text File = new("file", "fichier");
    public static readonly Text Key = new("API key", "clé d’API");

    public static readonly Text Account = new("account", "compte");
    public static readonly Text Passkey = new("passkey", "clé d’accès");
    public static readonly Text Session = new("session", "session");

    /// <summary>A list: <c>draft, invited</c>.</summary>
    public static Text List(params IEnumerable<Text> words)
    {
        var all = words.ToList();
        return new(string.Join(", ", all.Select(one => one.En)), string.Join(", ", all.Select(one => one.Fr)));
    }
}
