namespace OpenEntry.Law.Tests.Crs;

public sealed class NarrowProcessorTests
{
    [Fact]
    public Task Engines_and_stories_agree_without_vectors() => NarrowProcessor.Passes("*.TwoEnginesTests", "*.Stories");
}
