using NodaTime;

namespace OpenEntry.Law.Profiles;

/// <summary>The result of one sitting of a language test.</summary>
public sealed record LanguageTestResult
{
    /// <summary>Which test: <c>ielts</c>, <c>celpip</c>, <c>pte</c>, <c>tef</c>, <c>tcf</c>.</summary>
    public required string Test { get; init; }

    /// <summary>The day the test was taken.</summary>
    public required LocalDate TestDate { get; init; }

    /// <summary>The day of the result, when it is known: its age counts from there (reading R28).</summary>
    public LocalDate? ResultDate { get; init; }

    /// <summary>Score in listening, on the test's own scale.</summary>
    public required decimal Listening { get; init; }

    /// <summary>Score in reading.</summary>
    public required decimal Reading { get; init; }

    /// <summary>Score in writing.</summary>
    public required decimal Writing { get; init; }

    /// <summary>Score in speaking.</summary>
    public required decimal Speaking { get; init; }

    /// <summary>The holder marks this as the one to use, should there be several good ones of the same language (reading R13).</summary>
    public bool Use { get; init; }

    /// <summary>The day the age of the result counts from.</summary>
    public LocalDate CountsFrom => ResultDate ?? TestDate;

    /// <summary>The score in an ability.</summary>
    public decimal Score(Ability ability) => ability switch
    {
        Ability.Listening => Listening,
        Ability.Reading => Reading,
        Ability.Writing => Writing,
        _ => Speaking,
    };
}
