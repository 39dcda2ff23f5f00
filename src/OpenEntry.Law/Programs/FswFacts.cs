using OpenEntry.Law.Crs;

namespace OpenEntry.Law.Programs;

/// <summary>The exact inputs of the 67-point grid of the Federal Skilled Worker Program (R78 to R83).</summary>
public sealed record FswFacts
{
    /// <summary>Identifier, returned unchanged.</summary>
    public required string Id { get; init; }

    /// <summary>Age in completed years.</summary>
    public required int Age { get; init; }

    /// <summary>Level of education.</summary>
    public required EducationLevel Education { get; init; }

    /// <summary>First official language, or null.</summary>
    public LanguageLevels? FirstLanguage { get; init; }

    /// <summary>Second official language, or null.</summary>
    public LanguageLevels? SecondLanguage { get; init; }

    /// <summary>Completed years of skilled work in the last ten, in Canada or abroad.</summary>
    public int ExperienceYears { get; init; }

    /// <summary>An offer under 82(2).</summary>
    public bool ArrangedEmployment { get; init; }

    /// <summary>A spouse or partner accompanies who is neither citizen nor permanent resident living in Canada.</summary>
    public bool AccompanyingSpouse { get; init; }

    /// <summary>The spouse's official language, or null; used only with <see cref="AccompanyingSpouse"/>.</summary>
    public LanguageLevels? SpouseLanguage { get; init; }

    /// <summary>Two academic years of full-time study in Canada.</summary>
    public bool StudyInCanada { get; init; }

    /// <summary>The same of the accompanying spouse.</summary>
    public bool SpouseStudyInCanada { get; init; }

    /// <summary>A year of full-time authorized skilled work in Canada.</summary>
    public bool WorkInCanada { get; init; }

    /// <summary>A year of full-time authorized work in Canada of the accompanying spouse.</summary>
    public bool SpouseWorkInCanada { get; init; }

    /// <summary>A relative in Canada, of the person or of the accompanying spouse.</summary>
    public bool RelativeInCanada { get; init; }
}

/// <summary>Points of the 67-point grid.</summary>
/// <param name="Language">Official languages, at most 28.</param>
/// <param name="Education">Education, at most 25.</param>
/// <param name="Experience">Experience, at most 15.</param>
/// <param name="Age">Age, at most 12.</param>
/// <param name="ArrangedEmployment">Arranged employment, at most 10.</param>
/// <param name="Adaptability">Adaptability, at most 10.</param>
/// <param name="Pass">The total reaches the pass mark.</param>
/// <param name="Minimum">Every ability of the first official language reaches the threshold.</param>
public readonly record struct FswScore(
    int Language, int Education, int Experience, int Age, int ArrangedEmployment, int Adaptability, bool Pass, bool Minimum)
{
    /// <summary>All six together, at most 100.</summary>
    public int Total => Language + Education + Experience + Age + ArrangedEmployment + Adaptability;
}
