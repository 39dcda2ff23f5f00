using System.Globalization;
using System.Text;
using DuckDB.NET.Data;
using OpenEntry.Law.Crs;

namespace OpenEntry.Bench;

/// <summary>
/// The same facts in DuckDB, in memory, on one thread, scored by SQL: what an analyst would otherwise pick. Two ways are measured: every
/// table as CASE expressions, and every table joined.
/// </summary>
internal sealed class DuckFacts : IDisposable
{
    private static readonly string[] Columns =
    [
        "age", "education", "flags", "canadian", "abroad", "credential", "offer", "spouse_education", "spouse_work",
        "l1", "r1", "w1", "s1", "l2", "r2", "w2", "s2", "l3", "r3", "w3", "s3",
    ];

    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly DuckDBCommand _cases;
    private readonly DuckDBCommand _joins;

    public DuckFacts(FactsColumns facts, CrsTables tables)
    {
        _connection.Open();
        Execute("SET threads = 1");
        Execute($"CREATE TABLE facts ({string.Join(", ", Columns.Select(column => $"{column} UTINYINT"))})");
        using (var appender = _connection.CreateAppender("facts"))
        {
            byte[][] columns =
            [
                facts.Age, facts.Education, facts.Flags, facts.CanadianWork, facts.ForeignWork, facts.CanadianCredential, facts.ArrangedEmployment,
                facts.SpouseEducation, facts.SpouseCanadianWork, .. facts.First, .. facts.Second, .. facts.Spouse,
            ];
            for (var i = 0; i < facts.Count; i++)
            {
                var row = appender.CreateRow();
                foreach (var column in columns) row.AppendValue(column[i]);
                row.EndRow();
            }
        }

        _cases = Command(Sql(tables, new Cases()));
        var joined = new Joins(Execute);
        var select = Sql(tables, joined);
        _joins = Command(select.Replace("FROM facts", $"FROM facts {joined.Text}", StringComparison.Ordinal));
    }

    /// <summary>The sum of all scores: every score is computed, none has to be carried out of the database.</summary>
    public long ByCases() => Sum(_cases);

    /// <summary>The same with joined tables.</summary>
    public long ByJoins() => Sum(_joins);

    public void Dispose()
    {
        _cases.Dispose();
        _joins.Dispose();
        _connection.Dispose();
    }

    private static string Sql(CrsTables t, ILookups look)
    {
        string Split(string column, short[] with, short[] without) => $"CASE WHEN flags & 1 = 1 THEN {look.Up(column, with)} ELSE {look.Up(column, without)} END";
        string Four(string number, Func<string, string> one) => string.Join(" + ", "lrws".Select(ability => one($"{ability}{number}")));
        var low1 = "least(l1, r1, w1, s1)";
        var low2 = "least(l2, r2, w2, s2)";
        short Column(int level, int mid, int high) => (short)(level >= high ? 2 : level >= mid ? 1 : 0);
        short[] Levels(int mid, int high) => [.. Enumerable.Range(0, 13).Select(level => Column(level, mid, high))];
        var language = look.Up(low1, Levels(t.LanguageMid, t.LanguageHigh));
        var work = look.Up("canadian", [.. Enumerable.Range(0, t.CanadianWorkHigh + 1).Select(years => Column(years, t.CanadianWorkMid, t.CanadianWorkHigh))]);
        string Tiered(string tier, string column, short[,] points) => look.Up($"({tier}) * 3 + ({column})", [.. points.Cast<short>()]);
        var educationTier = look.Up("education", t.EducationTier);
        var foreignTier = look.Up("abroad", t.ForeignWorkTier);
        short[] certificate = [.. Levels(t.CertificateLanguageMid, t.CertificateLanguageHigh).Select(column => t.CertificateWithLanguage[column])];
        var french = $"CASE WHEN flags & 16 = 16 THEN {low1} ELSE {low2} END";
        var english = $"CASE WHEN flags & 16 = 16 THEN {low2} ELSE {low1} END";
        return string.Create(CultureInfo.InvariantCulture, $"""
            SELECT sum(core + spouse + transfer + additional) FROM (SELECT
              {Split("age", t.WithSpouse.Age, t.WithoutSpouse.Age)} + {Split("education", t.WithSpouse.Education, t.WithoutSpouse.Education)}
              + {Four("1", column => Split(column, t.WithSpouse.FirstLanguage, t.WithoutSpouse.FirstLanguage))}
              + least({Four("2", column => look.Up(column, t.SecondLanguage))}, CASE WHEN flags & 1 = 1 THEN {t.WithSpouse.SecondLanguageCap} ELSE {t.WithoutSpouse.SecondLanguageCap} END)
              + {Split("canadian", t.WithSpouse.CanadianWork, t.WithoutSpouse.CanadianWork)} AS core,
              CASE WHEN flags & 1 = 1 THEN {look.Up("spouse_education", t.SpouseEducation)} + {Four("3", column => look.Up(column, t.SpouseLanguage))} + {look.Up("spouse_work", t.SpouseCanadianWork)} ELSE 0 END AS spouse,
              least({t.TransferabilityCap}, least({t.EducationTransferCap}, {Tiered(educationTier, language, t.EducationWithLanguage)} + {Tiered(educationTier, work, t.EducationWithCanadianWork)})
                + least({t.ForeignWorkTransferCap}, {Tiered(foreignTier, language, t.ForeignWorkWithLanguage)} + {Tiered(foreignTier, work, t.ForeignWorkWithCanadianWork)})
                + CASE WHEN flags & 2 = 2 THEN {look.Up(low1, certificate)} ELSE 0 END) AS transfer,
              least({t.AdditionalCap}, CASE WHEN flags & 8 = 8 THEN {t.Nomination} ELSE 0 END + {look.Up("offer", t.ArrangedEmployment)} + {look.Up("credential", t.CanadianCredential)}
                + CASE WHEN flags & 4 = 4 THEN {t.Sibling} ELSE 0 END
                + CASE WHEN {french} >= {t.FrenchLevel} THEN CASE WHEN {english} >= {t.EnglishLevel} THEN {t.French[2]} ELSE {t.French[1]} END ELSE 0 END) AS additional
              FROM facts)
            """);
    }

    private DuckDBCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        return command;
    }

    private static long Sum(DuckDBCommand command) => Convert.ToInt64(command.ExecuteScalar()!.ToString(), CultureInfo.InvariantCulture);

    private void Execute(string sql)
    {
        using var command = Command(sql);
        command.ExecuteNonQuery();
    }

    /// <summary>How a table is looked up in SQL.</summary>
    private interface ILookups
    {
        string Up(string column, short[] table);
    }

    private sealed class Cases : ILookups
    {
        public string Up(string column, short[] table)
        {
            var sql = new StringBuilder("CASE");
            // Equal neighbours make one branch, as a person would write it.
            for (var i = 0; i < table.Length - 1; i++)
            {
                if (table[i] != table[i + 1]) sql.Append(CultureInfo.InvariantCulture, $" WHEN ({column}) <= {i} THEN {table[i]}");
            }

            return table.Distinct().Count() == 1 ? $"{table[0]}" : sql.Append(CultureInfo.InvariantCulture, $" ELSE {table[^1]} END").ToString();
        }
    }

    private sealed class Joins(Action<string> execute) : ILookups
    {
        private readonly Dictionary<(string, string), string> _names = [];

        public string Text { get; private set; } = "";

        public string Up(string column, short[] table)
        {
            // A column computed from other tables cannot be joined on before they are: those few stay expressions.
            if (!Columns.Contains(column)) return new Cases().Up(column, table);
            var key = (column, string.Join(',', table));
            if (!_names.TryGetValue(key, out var name))
            {
                _names.Add(key, name = $"t{_names.Count}");
                execute($"CREATE TABLE {name} AS SELECT i::UTINYINT AS k, p::SMALLINT AS p FROM (VALUES {string.Join(", ", Enumerable.Range(0, 256).Select(i => $"({i}, {CrsTables.At(table, i)})"))}) v(i, p)");
                Text += $" JOIN {name} ON {name}.k = facts.{column}";
            }

            return $"{name}.p";
        }
    }
}
