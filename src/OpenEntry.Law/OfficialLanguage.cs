namespace OpenEntry.Law;

/// <summary>One of Canada's two official languages: of a test, of a reader, of a text.</summary>
public enum OfficialLanguage
{
    /// <summary>English.</summary>
    English,

    /// <summary>French.</summary>
    French,
}
