namespace OpenEntry.Law;

/// <summary>Level of education as the tables of the Comprehensive Ranking System and of the 67-point grid order it.</summary>
public enum EducationLevel : byte
{
    /// <summary>No secondary school credential.</summary>
    LessThanSecondary,

    /// <summary>Secondary school credential.</summary>
    Secondary,

    /// <summary>Post-secondary credential from a program of one year.</summary>
    OneYear,

    /// <summary>Post-secondary credential from a program of two years.</summary>
    TwoYear,

    /// <summary>Bachelor's degree, or a credential from another post-secondary program of three years or more.</summary>
    ThreeYearOrMore,

    /// <summary>Two or more post-secondary credentials, at least one of them from a program of three years or more.</summary>
    TwoOrMore,

    /// <summary>Master's degree, or an entry-to-practice professional degree in a licensed occupation.</summary>
    Masters,

    /// <summary>Doctoral degree.</summary>
    Doctoral,
}
