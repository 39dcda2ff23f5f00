using System.Diagnostics;
using System.Globalization;

namespace OpenEntry.Testing;

/// <summary>Where this machine keeps PostgreSQL's programs, and as whom they may run.</summary>
internal static class PostgresPrograms
{
    /// <summary>The folder with <c>initdb</c> and <c>postgres</c>: the newest of the system's packages, else the one that <c>pg_config</c> or the path names.</summary>
    public static string Folder { get; } = InPackages() ?? Named() ?? OnPath() ?? throw new InvalidOperationException(
        "PostgreSQL is needed: install the package postgresql-15. / PostgreSQL est nécessaire\u00a0: installez le paquet postgresql-15.");

    /// <summary>PostgreSQL refuses to run as root: an ordinary user that exists. Null for who is one.</summary>
    public static string? User { get; } = !Environment.IsPrivilegedProcess ? null
        : Users().FirstOrDefault(user => user == "postgres") ?? Users().First(user => user == "nobody");

    private static string? InPackages() =>
        !Directory.Exists("/usr/lib/postgresql") ? null
        : Directory.GetDirectories("/usr/lib/postgresql")
            .OrderByDescending(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var version) ? version : 0)
            .Select(folder => Path.Combine(folder, "bin")).FirstOrDefault(HasServer);

    private static string? Named()
    {
        try
        {
            using var asked = Process.Start(new ProcessStartInfo("pg_config", "--bindir") { RedirectStandardOutput = true })!;
            var folder = asked.StandardOutput.ReadToEnd().Trim();
            return HasServer(folder) ? folder : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static string? OnPath() => Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).FirstOrDefault(HasServer);

    private static bool HasServer(string folder) => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres"));

    private static IEnumerable<string> Users() => File.ReadLines("/etc/passwd").Select(line => line.Split(':')[0]);
}
