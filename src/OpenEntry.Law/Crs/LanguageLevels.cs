namespace OpenEntry.Law.Crs;

/// <summary>Levels in one official language: Canadian Language Benchmarks or Niveaux de compétence linguistique canadiens, 0 to 12, by ability.</summary>
/// <param name="Language">The language.</param>
/// <param name="Listening">Level in listening.</param>
/// <param name="Reading">Level in reading.</param>
/// <param name="Writing">Level in writing.</param>
/// <param name="Speaking">Level in speaking.</param>
public readonly record struct LanguageLevels(OfficialLanguage Language, byte Listening, byte Reading, byte Writing, byte Speaking)
{
    /// <summary>The highest level there is.</summary>
    public const byte Highest = 12;

    /// <summary>The lowest of the four.</summary>
    public byte Lowest => Math.Min(Math.Min(Listening, Reading), Math.Min(Writing, Speaking));

    /// <summary>The level in an ability.</summary>
    public byte this[Ability ability] => ability switch
    {
        Ability.Listening => Listening,
        Ability.Reading => Reading,
        Ability.Writing => Writing,
        _ => Speaking,
    };

    /// <summary>The same levels with one of them changed.</summary>
    public LanguageLevels With(Ability ability, byte level) => ability switch
    {
        Ability.Listening => this with { Listening = level },
        Ability.Reading => this with { Reading = level },
        Ability.Writing => this with { Writing = level },
        _ => this with { Speaking = level },
    };

    /// <summary>The same level in all four.</summary>
    public static LanguageLevels Even(OfficialLanguage language, byte level) => new(language, level, level, level, level);
}
