using System.Globalization;
using DuckDB.NET.Data;
using OpenEntry.Selection;

namespace OpenEntry.Bench;

/// <summary>The same pool in DuckDB, in memory, on one thread: what an analyst would otherwise pick.</summary>
internal sealed class DuckPool : IDisposable
{
    private readonly DuckDBConnection _connection = new("DataSource=:memory:");
    private readonly DuckDBCommand _select;

    public DuckPool(Pool pool, uint category, byte programs, int size)
    {
        _connection.Open();
        Execute("SET threads = 1");
        Execute("CREATE TABLE pool (id VARCHAR, score USMALLINT, submitted BIGINT, programs UTINYINT, categories UINTEGER)");
        using (var appender = _connection.CreateAppender("pool"))
        {
            for (var i = 0; i < pool.Count; i++)
            {
                appender.CreateRow().AppendValue(pool.Id(i)).AppendValue(pool.Scores[i]).AppendValue(pool.SubmittedNanoseconds[i])
                    .AppendValue(pool.Programs[i]).AppendValue(pool.Categories[i]).EndRow();
            }
        }
        _select = _connection.CreateCommand();
        _select.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"SELECT id FROM pool WHERE (categories & {category}) <> 0 AND (programs & {programs}) <> 0 ORDER BY score DESC, submitted LIMIT {size}");
    }

    public List<string> Select()
    {
        using var reader = _select.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read())
        {
            ids.Add(reader.GetString(0));
        }
        return ids;
    }

    public void Dispose()
    {
        _select.Dispose();
        _connection.Dispose();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
