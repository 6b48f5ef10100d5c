// What is kept of former work, up to a weight.
//
// An engine lives for months and sees documents that never come again: whatever it keeps must end
// somewhere. So everything kept has a weight in bytes, and when all of it weighs too much, what was
// not asked for the longest goes first. A value that is dropped stays good for whoever holds it.
//
// Keys say all that a value depends on, byte for byte: there is nothing that could be out of date,
// and no output can tell whether a value was found or made anew.
#pragma once

#include <cstddef>
#include <functional>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace resumec::cache {

// Safe to use from several threads. Two of them may make the same value at once: one of the two is
// kept.
template <typename Value>
class Bounded {
 public:
  // `most`: bytes of all that is kept, as far as its weights tell.
  explicit Bounded(std::size_t most) : most_(most) {}
  Bounded(const Bounded&) = delete;
  Bounded& operator=(const Bounded&) = delete;

  // Null when it is not there.
  [[nodiscard]] std::shared_ptr<const Value> find(std::string_view key) {
    const std::lock_guard lock(mutex_);
    const auto found = places_.find(key);
    if (found == places_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->value;
  }

  // `weight` is the value's alone. One that is heavier than all may be is not kept.
  void keep(std::string key, std::shared_ptr<const Value> value, std::size_t weight) {
    weight += key.size() + kOverhead;
    if (weight > most_) return;
    const std::lock_guard lock(mutex_);
    if (places_.find(key) != places_.end()) return;
    entries_.push_front({std::move(key), std::move(value), weight});
    places_.emplace(entries_.front().key, entries_.begin());
    weight_ += weight;
    while (weight_ > most_) {
      const Entry& last = entries_.back();
      weight_ -= last.weight;
      places_.erase(last.key);
      entries_.pop_back();
    }
  }

  // Bytes of all that is kept.
  [[nodiscard]] std::size_t weight() const {
    const std::lock_guard lock(mutex_);
    return weight_;
  }

 private:
  // Of an entry beside its key and value: nodes of the list and of the table, and what malloc adds.
  static constexpr std::size_t kOverhead = 200;

  struct Entry {
    std::string key;
    std::shared_ptr<const Value> value;
    std::size_t weight = 0;
  };

  std::size_t most_;
  mutable std::mutex mutex_;
  std::list<Entry> entries_;  // the last that was asked for first
  // Only looked up, never walked: its order reaches no output. Its keys are those of the entries.
  std::unordered_map<std::string_view, typename std::list<Entry>::iterator> places_;
  std::size_t weight_ = 0;
};

}  // namespace resumec::cache
