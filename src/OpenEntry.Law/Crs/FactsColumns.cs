namespace OpenEntry.Law.Crs;

/// <summary>
/// Facts of many people as columns, one byte each: what the bulk engine reads. Years above 255 are kept as 255 (every table is open long
/// before); a missing language is level 0 in all abilities, which earns what a missing language earns.
/// </summary>
public sealed class FactsColumns
{
    /// <summary>What may be marked of a person, in <see cref="Flags"/>.</summary>
    [Flags]
    public enum Marks : byte
    {
        /// <summary>None.</summary>
        None = 0,

        /// <summary>The with-spouse columns apply.</summary>
        AccompanyingSpouse = 1,

        /// <summary>Holds a certificate of qualification.</summary>
        Certificate = 2,

        /// <summary>A brother or sister in Canada.</summary>
        Sibling = 4,

        /// <summary>Nominated.</summary>
        Nomination = 8,

        /// <summary>French stands in the columns of the first language; otherwise in those of the second.</summary>
        FrenchFirst = 16,
    }

    /// <summary>Columns for so many people.</summary>
    public FactsColumns(int capacity)
    {
        Age = new byte[capacity];
        Education = new byte[capacity];
        Flags = new byte[capacity];
        CanadianWork = new byte[capacity];
        ForeignWork = new byte[capacity];
        CanadianCredential = new byte[capacity];
        ArrangedEmployment = new byte[capacity];
        SpouseEducation = new byte[capacity];
        SpouseCanadianWork = new byte[capacity];
        First = [.. Enumerable.Range(0, 4).Select(_ => new byte[capacity])];
        Second = [.. Enumerable.Range(0, 4).Select(_ => new byte[capacity])];
        Spouse = [.. Enumerable.Range(0, 4).Select(_ => new byte[capacity])];
    }

    /// <summary>How many people there is room for.</summary>
    public int Capacity => Age.Length;

    /// <summary>How many people are in.</summary>
    public int Count { get; set; }

    /// <summary>Completed years of age.</summary>
    public byte[] Age { get; }

    /// <summary><see cref="EducationLevel"/>.</summary>
    public byte[] Education { get; }

    /// <summary><see cref="Marks"/>s.</summary>
    public byte[] Flags { get; }

    /// <summary>Completed years.</summary>
    public byte[] CanadianWork { get; }

    /// <summary>Completed years.</summary>
    public byte[] ForeignWork { get; }

    /// <summary><see cref="Crs.CanadianCredential"/>.</summary>
    public byte[] CanadianCredential { get; }

    /// <summary><see cref="Crs.ArrangedEmployment"/>.</summary>
    public byte[] ArrangedEmployment { get; }

    /// <summary>The spouse's <see cref="EducationLevel"/>.</summary>
    public byte[] SpouseEducation { get; }

    /// <summary>The spouse's completed years.</summary>
    public byte[] SpouseCanadianWork { get; }

    /// <summary>First official language, a column an <see cref="Ability"/>.</summary>
    public byte[][] First { get; }

    /// <summary>Second official language, a column an ability.</summary>
    public byte[][] Second { get; }

    /// <summary>The spouse's language, a column an ability.</summary>
    public byte[][] Spouse { get; }

    /// <summary>Adds a person.</summary>
    /// <exception cref="InvalidOperationException">There is no room left.</exception>
    public void Add(CrsFacts facts)
    {
        if (Count == Capacity) throw new InvalidOperationException("The columns are full.");
        var i = Count++;
        Age[i] = Byte(facts.Age);
        Education[i] = (byte)facts.Education;
        CanadianWork[i] = Byte(facts.CanadianWorkYears);
        ForeignWork[i] = Byte(facts.ForeignWorkYears);
        CanadianCredential[i] = (byte)facts.CanadianCredential;
        ArrangedEmployment[i] = (byte)facts.ArrangedEmployment;
        SpouseEducation[i] = (byte)(facts.Spouse?.Education ?? EducationLevel.LessThanSecondary);
        SpouseCanadianWork[i] = Byte(facts.Spouse?.CanadianWorkYears ?? 0);
        Put(First, i, facts.FirstLanguage);
        Put(Second, i, facts.SecondLanguage);
        Put(Spouse, i, facts.Spouse?.Language);
        var frenchFirst = facts.FirstLanguage?.Language == OfficialLanguage.French || facts.SecondLanguage?.Language == OfficialLanguage.English;
        Flags[i] = (byte)(
            (facts.AccompanyingSpouse ? Marks.AccompanyingSpouse : 0) | (facts.CertificateOfQualification ? Marks.Certificate : 0)
            | (facts.SiblingInCanada ? Marks.Sibling : 0) | (facts.ProvincialNomination ? Marks.Nomination : 0) | (frenchFirst ? Marks.FrenchFirst : 0));
    }

    /// <summary>Takes everybody out again.</summary>
    public void Clear() => Count = 0;

    private static byte Byte(int number) => (byte)Math.Min(number, byte.MaxValue);

    private static void Put(byte[][] columns, int i, LanguageLevels? levels)
    {
        columns[0][i] = levels?.Listening ?? 0;
        columns[1][i] = levels?.Reading ?? 0;
        columns[2][i] = levels?.Writing ?? 0;
        columns[3][i] = levels?.Speaking ?? 0;
    }
}

/// <summary>What the bulk engine writes: the four sections and the total, a column each.</summary>
public sealed class ScoreColumns(int capacity)
{
    /// <summary>Core human capital.</summary>
    public ushort[] Core { get; } = new ushort[capacity];

    /// <summary>Spouse.</summary>
    public ushort[] Spouse { get; } = new ushort[capacity];

    /// <summary>Transferability.</summary>
    public ushort[] Transferability { get; } = new ushort[capacity];

    /// <summary>Additional points.</summary>
    public ushort[] Additional { get; } = new ushort[capacity];

    /// <summary>The score.</summary>
    public ushort[] Total { get; } = new ushort[capacity];
}
