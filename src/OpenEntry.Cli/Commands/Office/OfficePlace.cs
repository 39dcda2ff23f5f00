using Microsoft.EntityFrameworkCore;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Store;

namespace OpenEntry.Cli.Commands.Office;

/// <summary>Where a registry is.</summary>
/// <param name="Store">The database.</param>
/// <param name="Keys">The folder of the service's keys.</param>
/// <param name="IsUsual">It is where nobody said otherwise, so it may be made without being asked for.</param>
internal sealed record OfficePlace(RegistryStore Store, string Keys, bool IsUsual)
{
    /// <summary>The place named, else that of OPENENTRY_DB, else the user's data folder; the keys where OPENENTRY_KEYS says, else beside it.</summary>
    public static Result<OfficePlace> Of(string? named, Surroundings surroundings)
    {
        var address = named ?? (surroundings.Environment("OPENENTRY_DB") is { Length: > 0 } set ? set : null);
        var folder = DataFolder(surroundings);
        if (address is null && folder is null) return OfficeErrors.NoDataFolder.At(Place.None);
        var full = address is null ? Path.Combine(folder!, "registry.db") : address.Length == 0 || address.Contains("://", StringComparison.Ordinal) ? address : surroundings.FullPath(address);
        if (!RegistryStore.At(full).TryGet(out var store, out var errors)) return Result<OfficePlace>.Failed(errors);
        var beside = store.File is { } file ? Path.GetDirectoryName(file) : folder;
        var keys = surroundings.Environment("OPENENTRY_KEYS") is { Length: > 0 } elsewhere ? surroundings.FullPath(elsewhere) : beside is null ? null : Path.Combine(beside, "keys");
        return keys is null ? OfficeErrors.NoDataFolder.At(Place.None) : new OfficePlace(store, keys, address is null);
    }

    /// <summary>How many keys there are.</summary>
    public int KeyCount => Directory.Exists(Keys) ? Directory.EnumerateFiles(Keys, "key-*.xml").Count() : 0;

    /// <summary>There are people whose details were sealed, and no key: new ones would open nothing, and hide that the right ones are missing.</summary>
    public async Task<bool> LacksKeysAsync()
    {
        if (KeyCount > 0) return false;
        await using var db = Store.Open();
        return await db.People.AnyAsync(person => person.WrappedKey != null).ConfigureAwait(false);
    }

    /// <summary>Makes a folder that only this user may look into; one that is there stays as it is.</summary>
    public static Error? Private(string folder)
    {
        try
        {
            if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
            else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return OfficeErrors.FolderUnusable.At(Place.None, folder, e.Message);
        }
    }

    internal static string? DataFolder(Surroundings surroundings)
    {
        var (variable, below) = OperatingSystem.IsWindows() ? ("LOCALAPPDATA", "") : surroundings.Environment("XDG_DATA_HOME") is { Length: > 0 } ? ("XDG_DATA_HOME", "") : ("HOME", ".local/share");
        return surroundings.Environment(variable) is { Length: > 0 } home ? Path.Combine(home, below, "openentry") : null;
    }
}
