namespace OpenEntry.Law;

/// <summary>A wording in both official languages. Neither may be missing: the law's loader and a test on the assemblies see to it.</summary>
/// <param name="En">The English wording.</param>
/// <param name="Fr">The French wording.</param>
public readonly record struct Text(string En, string Fr)
{
    /// <summary>The wording in <paramref name="language"/>.</summary>
    public string In(OfficialLanguage language) => language == OfficialLanguage.French ? Fr : En;

    /// <summary>The same words in both languages: codes, numbers, names.</summary>
    public static Text Same(string words) => new(words, words);
}
