namespace OpenEntry.Selection.Tests;

public sealed class NarrowProcessorTests
{
    [Fact]
    public Task Rounds_are_the_same_without_wide_vectors() => NarrowProcessor.Passes("*.DrawTests", "*.DrawPropertyTests");

    [Fact]
    public Task Commitments_and_receipts_are_the_same_without_wide_vectors() => NarrowProcessor.Passes("*.WorkedExampleTests", "*.ReceiptTests", "*.MerkleTreeTests");
}
