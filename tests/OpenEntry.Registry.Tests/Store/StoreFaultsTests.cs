using Microsoft.Data.Sqlite;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.Tests.Store;

public class StoreFaultsTests
{
    [Theory]
    [InlineData(13, 13)]
    [InlineData(10, 4874)]
    public void A_disk_without_room_is_told_as_such_before_and_while_something_is_written(int code, int extended) =>
        Assert.Equal(RegistryErrors.StoreFull, StoreFaults.Of(new SqliteException("no room", code, extended))!.Kind);

    [Fact]
    public void A_disk_that_fails_otherwise_is_not_said_to_be_full() =>
        Assert.Equal(RegistryErrors.StoreUnreachable, StoreFaults.Of(new SqliteException("disk I/O error", 10, 266))!.Kind);
}
