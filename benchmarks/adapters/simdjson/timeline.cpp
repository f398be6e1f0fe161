#include "adapters/simdjson/shapes.hpp"
#include "adapters/simdjson/values.hpp"

namespace bench {

// Members are looked up in the order of the text, the library's own idiom where most keys are skipped: it finds the
// next key in one step, and any other order too. What is skipped is checked for UTF-8, control characters and
// brackets; its numbers, words, escapes and commas are not looked at.

void read(auto value, Hashtag& hashtag) { read(value.get_object()["text"], hashtag.text); }

void read(auto value, Link& link) {
    ondemand::object object = value.get_object();
    read(object["expanded_url"], link.expanded_url);
    read(object["display_url"], link.display_url);
}

void read(auto value, Mention& mention) {
    ondemand::object object = value.get_object();
    read(object["screen_name"], mention.screen_name);
    read(object["id"], mention.id);
}

void read(auto value, Entities& entities) {
    ondemand::object object = value.get_object();
    read(object["hashtags"], entities.hashtags);
    read(object["urls"], entities.urls);
    read(object["user_mentions"], entities.user_mentions);
}

void read(auto value, User& user) {
    ondemand::object object = value.get_object();
    read(object["id"], user.id);
    read(object["name"], user.name);
    read(object["screen_name"], user.screen_name);
    read(object["location"], user.location);
    read(object["description"], user.description);
    read(object["followers_count"], user.followers_count);
    read(object["friends_count"], user.friends_count);
    read(object["created_at"], user.created_at);
    read(object["verified"], user.verified);
    read(object["statuses_count"], user.statuses_count);
}

/// One of its keys may be absent, for which a look-up would go around the whole object: its keys are walked instead.
class post_reader {
public:
    explicit post_reader(Post& post, std::optional<Post>* shared = nullptr) : post_(post), shared_(shared) {}

    void read_all(ondemand::object object) {
        for (ondemand::field field : object) take(field.key(), field.value());
        if (seen_ != 0x7df) throw std::runtime_error{"missing field"};
    }

private:
    void take(ondemand::raw_json_string key, ondemand::value value) {
        switch (key.raw()[0]) {
            case 'c': take_if(key == "created_at", value, post_.created_at, 0x1); break;
            case 'e': take_if(key == "entities", value, post_.entities, 0x2); break;
            case 'f':
                take_if(key == "favorite_count", value, post_.favorite_count, 0x4);
                take_if(key == "favorited", value, post_.favorited, 0x8);
                break;
            case 'i':
                take_if(key == "id", value, post_.id, 0x10);
                take_if(key == "in_reply_to_status_id", value, post_.in_reply_to_status_id, 0);
                break;
            case 'l': take_if(key == "lang", value, post_.lang, 0x40); break;
            case 'r':
                if (shared_) take_if(key == "retweeted_status", value, *shared_, 0);
                take_if(key == "retweet_count", value, post_.retweet_count, 0x80);
                take_if(key == "retweeted", value, post_.retweeted, 0x100);
                break;
            case 't': take_if(key == "text", value, post_.text, 0x200); break;
            case 'u': take_if(key == "user", value, post_.user, 0x400); break;
        }
    }

    template <class Member>
    void take_if(bool is_it, ondemand::value value, Member& member, unsigned bit) {
        if (!is_it) return;
        read(value, member);
        seen_ |= bit;
    }

    Post& post_;
    std::optional<Post>* shared_;
    unsigned seen_ = 0;
};

void read(auto value, Post& post) { post_reader{post}.read_all(value.get_object()); }

void read(auto value, Status& status) { post_reader{status, &status.retweeted_status}.read_all(value.get_object()); }

void read_timeline(ondemand::object object, Timeline& timeline) {
    bool seen = false;
    for (ondemand::field field : object) {
        if (field.key() != "statuses") continue;
        read(field.value(), timeline.statuses);
        seen = true;
    }
    if (!seen) throw std::runtime_error{"missing field"};
}

}  // namespace bench
