using System.Numerics;
using System.Security.Cryptography;
using CsCheck;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Selection.Tests.Proofs;

public sealed class MerkleTreeTests
{
    // The tree of eight that the tests of Certificate Transparency logs have always used.
    private static readonly string[] Inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];

    [Theory]
    [InlineData(0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")]
    [InlineData(1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")]
    [InlineData(2, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(3, "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77")]
    [InlineData(4, "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(5, "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4")]
    [InlineData(6, "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef")]
    [InlineData(7, "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c")]
    [InlineData(8, "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328")]
    public void The_roots_of_small_trees_are_the_known_ones(int size, string root) => Assert.Equal(root, Tree(size).Root.ToString());

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 8, "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4")]
    [InlineData(5, 8, "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b", "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7")]
    [InlineData(2, 3, "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")]
    [InlineData(1, 5, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d", "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e", "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b")]
    public void The_paths_in_small_trees_are_the_known_ones(int index, int size, params string[] path)
    {
        var tree = Tree(size);
        Assert.Equal(path, tree.Path(index).Select(sibling => sibling.ToString()));
        Assert.True(MerkleTree.Verify(tree.Leaves[index], index, size, tree.Path(index), tree.Root));
    }

    [Fact]
    public void Every_leaf_of_every_size_proves_its_place_and_no_other()
    {
        for (var size = 1; size <= 130; size++)
        {
            var tree = new MerkleTree([.. Enumerable.Range(0, size).Select(i => MerkleTree.Leaf([(byte)i]))]);
            for (var index = 0; index < size; index++)
            {
                var path = tree.Path(index);
                Assert.True(MerkleTree.Verify(tree.Leaves[index], index, size, path, tree.Root));
                Assert.False(MerkleTree.Verify(tree.Leaves[index], (index + 1) % size, size, path, tree.Root) && size > 1);
                Assert.False(MerkleTree.Verify(tree.Leaves[index], index, size, [.. path, tree.Root], tree.Root));
                Assert.False(path.Count > 0 && MerkleTree.Verify(tree.Leaves[index], index, size, [.. path.Skip(1)], tree.Root));
                Assert.False(MerkleTree.Verify(tree.Leaves[index], index + size, size, path, tree.Root));
                Assert.False(MerkleTree.Verify(tree.Leaves[index], -1 - index, size, path, tree.Root));
            }
        }
    }

    [Fact]
    public void A_byte_changed_anywhere_in_leaf_path_or_root_is_found() =>
        Gen.Select(Gen.Int[1, 2000], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Byte[1, 255]).Sample((size, at, where, change) =>
        {
            var tree = new MerkleTree([.. Enumerable.Range(0, size).Select(i => MerkleTree.Leaf(BitConverter.GetBytes(i)))]);
            var index = at % size;
            Digest[] parts = [tree.Leaves[index], tree.Root, .. tree.Path(index)];
            Assert.True(MerkleTree.Verify(parts[0], index, size, parts[2..], parts[1]));
            var bytes = parts[where % parts.Length].ToArray();
            bytes[where / parts.Length % Digest.Length] ^= change;
            parts[where % parts.Length] = Digest.From(bytes);
            Assert.False(MerkleTree.Verify(parts[0], index, size, parts[2..], parts[1]));
        }, iter: MutationRun.Times(200));

    [Theory]
    [InlineData(16_384)]
    [InlineData(16_386)]
    [InlineData(16_387)]
    [InlineData(50_001)]
    public void A_large_tree_joined_by_several_processors_is_the_one_that_its_definition_gives(int size)
    {
        Digest[] leaves = [.. Enumerable.Range(0, size).Select(i => MerkleTree.Leaf(BitConverter.GetBytes(i)))];

        Assert.Equal(Convert.ToHexStringLower(Joined(leaves)), new MerkleTree(leaves).Root.ToString());
    }

    // RFC 6962, 2.1: everything up to the greatest power of two below the size on the left, the rest on the right.
    private static byte[] Joined(ReadOnlySpan<Digest> leaves)
    {
        if (leaves.Length == 1) return leaves[0].ToArray();
        var left = (int)BitOperations.RoundUpToPowerOf2((uint)leaves.Length) / 2;
        return SHA256.HashData([1, .. Joined(leaves[..left]), .. Joined(leaves[left..])]);
    }

    [Fact]
    public void A_long_leaf_is_hashed_like_a_short_one() =>
        Assert.Equal(Digest.Of(new byte[5001]), MerkleTree.Leaf(new byte[5000]));

    [Fact]
    public void An_index_beyond_the_tree_is_a_fault_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree(3).Path(3));
        Assert.Throws<ArgumentOutOfRangeException>(() => Tree(3).Path(-1));
        Assert.True(Tree(0).Leaves.IsEmpty);
    }

    private static MerkleTree Tree(int size) => new([.. Inputs.Take(size).Select(hex => MerkleTree.Leaf(Convert.FromHexString(hex)))]);
}
