using OpenEntry.Law;

namespace OpenEntry.Lab.History;

/// <summary>Programs as the record and the feed write them: codes, and names in both languages.</summary>
internal static class ProgramNames
{
    /// <summary>Federal Skilled Worker, Canadian Experience, Federal Skilled Trades: those a category round can invite from.</summary>
    public const ProgramSet Federal = ProgramSet.FSW | ProgramSet.CEC | ProgramSet.FST;

    public const ProgramSet All = Federal | ProgramSet.PNP;

    // In the order in which the feed names them.
    private static readonly (ProgramSet Program, string Code, string[] Marks)[] s_programs =
    [
        (ProgramSet.FSW, "FSW", ["federal skilled worker", "travailleurs qualifies"]),
        (ProgramSet.CEC, "CEC", ["canadian experience class", "experience canadienne"]),
        (ProgramSet.FST, "FST", ["federal skilled trade", "travailleurs de metiers specialises", "metiers specialises federal"]),
        (ProgramSet.PNP, "PNP", ["provincial nominee", "candidats des provinces"]),
        (ProgramSet.FHS, "FHS", ["federal high skilled"]),
    ];

    /// <summary><c>FSW;CEC;FST;PNP</c>.</summary>
    public static string Codes(ProgramSet programs) =>
        string.Join(';', s_programs.Where(one => programs.HasFlag(one.Program)).Select(one => one.Code));

    /// <summary>The set that <see cref="Codes"/> writes so; none when there is no such set.</summary>
    public static ProgramSet FromCodes(string codes)
    {
        var programs = ProgramSet.None;
        foreach (var code in codes.Split(';'))
        {
            programs |= Array.Find(s_programs, one => one.Code == code).Program;
        }

        return Codes(programs) == codes ? programs : ProgramSet.None;
    }

    /// <summary>The programs that a text of the feed names, in either language.</summary>
    public static ProgramSet Mentioned(string text)
    {
        var folded = Folding.Words(text);
        return s_programs.Where(one => one.Marks.Any(mark => folded.Contains(mark, StringComparison.Ordinal)))
            .Aggregate(ProgramSet.None, (all, one) => all | one.Program);
    }

    /// <summary>The name of one program as a label of the feed.</summary>
    public static Text Label(ProgramSet program) => program switch
    {
        ProgramSet.FSW => new("Federal Skilled Worker", "Programme des travailleurs qualifiés (fédéral)"),
        ProgramSet.CEC => new("Canadian Experience Class", "Catégorie de l’expérience canadienne"),
        ProgramSet.FST => new("Federal Skilled Trades", "Programme des travailleurs de métiers spécialisés (fédéral)"),
        ProgramSet.PNP => new("Provincial Nominee Program", "Programme des candidats des provinces"),
        _ => new("Federal High-Skilled Class", "Federal High-Skilled Class"),
    };

    /// <summary>
    /// The text of <c>drawText2</c>. Two wordings are published in English for the worker and trades programs: older general rounds
    /// leave the word Program out, category rounds and the rounds labelled General have it.
    /// </summary>
    public static string Listed(ProgramSet programs, bool withProgram, OfficialLanguage language)
    {
        var names = s_programs.Where(one => programs.HasFlag(one.Program)).Select(one => Name(one.Program)).ToArray();
        return names.Length < 2
            ? string.Concat(names)
            : string.Join(", ", names[..^1]) + (language == OfficialLanguage.French ? " et " : " and ") + names[^1];

        string Name(ProgramSet program)
        {
            var label = Label(program).In(language);
            return withProgram && language == OfficialLanguage.English && program is (ProgramSet.FSW or ProgramSet.FST)
                ? label + " Program" : label;
        }
    }
}
