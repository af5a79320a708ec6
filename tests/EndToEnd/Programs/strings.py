words = {}
text = "the quick brown fox jumps over the lazy dog and the fox runs"
for turn in range(150):
    for word in text.split():
        words[word] = words.get(word, 0) + len(word)
for word in sorted(words):
    print(f"{word:>8}|{words[word]:<6d}|{words[word] / 7:8.3f}")
parts = []
for i in range(1500):
    parts.append("%d:%s" % (i, chr(97 + i % 26)))
joined = ",".join(parts)
print(len(joined), joined[:20], joined[-12:], joined.count("a"), joined.find("77:"))
print("%5.2f|%-6s|%06d|%x|%r" % (3.14159, "ab", 42, 255, "it's"))
print(f"{'x' * 3!r} {1234567.891:,.2f} {255:#x} {0.1 + 0.2} {1e22} {-0.0}")
print("abc".upper(), "A-B-C".lower().split("-"), " pad ".strip(), "abc"[::-1], "na" * 3)
