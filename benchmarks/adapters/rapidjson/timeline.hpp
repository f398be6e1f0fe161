#pragma once

#include "adapters/rapidjson/handlers.hpp"

namespace bench {

/// What a value goes to.
enum class target {
    nothing,  // it is skipped
    integer,
    nullable,
    text,
    boolean,
    timeline,
    status,
    post,
    shared,  // a post that may be absent
    user,
    entities,
    hashtag,
    link,
    mention,
    statuses,
    hashtags,
    links,
    mentions
};

inline target target_of(std::int64_t&) { return target::integer; }
inline target target_of(std::optional<std::int64_t>&) { return target::nullable; }
inline target target_of(std::string&) { return target::text; }
inline target target_of(bool&) { return target::boolean; }
inline target target_of(std::optional<Post>&) { return target::shared; }
inline target target_of(User&) { return target::user; }
inline target target_of(Entities&) { return target::entities; }
inline target target_of(std::vector<Status>&) { return target::statuses; }
inline target target_of(std::vector<Hashtag>&) { return target::hashtags; }
inline target target_of(std::vector<Link>&) { return target::links; }
inline target target_of(std::vector<Mention>&) { return target::mentions; }

/// A member of an object, and the bit that says it was there.
struct member {
    target kind = target::nothing;
    void* place = nullptr;
    unsigned bit = 0;

    member() = default;
    template <class Value>
    member(Value& value, unsigned seen) : kind(target_of(value)), place(&value), bit(seen) {}
};

inline member find(Timeline& timeline, std::string_view key) {
    if (key == "statuses") return {timeline.statuses, 1};
    return {};
}

inline member find(Hashtag& hashtag, std::string_view key) {
    if (key == "text") return {hashtag.text, 1};
    return {};
}

inline member find(Link& link, std::string_view key) {
    if (key == "expanded_url") return {link.expanded_url, 1};
    if (key == "display_url") return {link.display_url, 2};
    return {};
}

inline member find(Mention& mention, std::string_view key) {
    if (key == "screen_name") return {mention.screen_name, 1};
    if (key == "id") return {mention.id, 2};
    return {};
}

inline member find(Entities& entities, std::string_view key) {
    if (key == "hashtags") return {entities.hashtags, 1};
    if (key == "urls") return {entities.urls, 2};
    if (key == "user_mentions") return {entities.user_mentions, 4};
    return {};
}

inline member find(User& user, std::string_view key) {
    switch (key.empty() ? 0 : key[0]) {
        case 'c':
            if (key == "created_at") return {user.created_at, 0x1};
            break;
        case 'd':
            if (key == "description") return {user.description, 0x2};
            break;
        case 'f':
            if (key == "followers_count") return {user.followers_count, 0x4};
            if (key == "friends_count") return {user.friends_count, 0x8};
            break;
        case 'i':
            if (key == "id") return {user.id, 0x10};
            break;
        case 'l':
            if (key == "location") return {user.location, 0x20};
            break;
        case 'n':
            if (key == "name") return {user.name, 0x40};
            break;
        case 's':
            if (key == "screen_name") return {user.screen_name, 0x80};
            if (key == "statuses_count") return {user.statuses_count, 0x100};
            break;
        case 'v':
            if (key == "verified") return {user.verified, 0x200};
            break;
    }
    return {};
}

inline member find(Post& post, std::string_view key) {
    switch (key.empty() ? 0 : key[0]) {
        case 'c':
            if (key == "created_at") return {post.created_at, 0x1};
            break;
        case 'e':
            if (key == "entities") return {post.entities, 0x2};
            break;
        case 'f':
            if (key == "favorite_count") return {post.favorite_count, 0x4};
            if (key == "favorited") return {post.favorited, 0x8};
            break;
        case 'i':
            if (key == "id") return {post.id, 0x10};
            if (key == "in_reply_to_status_id") return {post.in_reply_to_status_id, 0x20};
            break;
        case 'l':
            if (key == "lang") return {post.lang, 0x40};
            break;
        case 'r':
            if (key == "retweet_count") return {post.retweet_count, 0x80};
            if (key == "retweeted") return {post.retweeted, 0x100};
            break;
        case 't':
            if (key == "text") return {post.text, 0x200};
            break;
        case 'u':
            if (key == "user") return {post.user, 0x400};
            break;
    }
    return {};
}

inline member find(Status& status, std::string_view key) {
    if (key == "retweeted_status") return {status.retweeted_status, 0};
    return find(static_cast<Post&>(status), key);
}

/// The reader tells of everything, so that all that is skipped is checked as the rest is.
class timeline_handler : public scalar_handler<timeline_handler> {
public:
    explicit timeline_handler(Timeline& timeline) : timeline_(timeline) { open_.reserve(16); }

    bool StartObject() {
        if (open_.empty()) return push(target::timeline, &timeline_);
        switch (open_.back().kind) {
            case target::statuses: return push(target::status, &emplace<Status>());
            case target::hashtags: return push(target::hashtag, &emplace<Hashtag>());
            case target::links: return push(target::link, &emplace<Link>());
            case target::mentions: return push(target::mention, &emplace<Mention>());
            default: break;
        }
        switch (next_.kind) {
            case target::nothing: return push(target::nothing, nullptr);
            case target::shared: return push(target::post, &next<std::optional<Post>>().emplace());
            case target::user:
            case target::entities: return push(next_.kind, next_.place);
            default: return false;
        }
    }

    bool StartArray() {
        if (open_.empty()) return false;
        switch (next_.kind) {
            case target::nothing:
            case target::statuses:
            case target::hashtags:
            case target::links:
            case target::mentions: return push(next_.kind, next_.place);
            default: return false;
        }
    }

    bool EndObject(rapidjson::SizeType) {
        const auto ended = pop();
        return (ended.seen & required(ended.kind)) == required(ended.kind);
    }

    bool EndArray(rapidjson::SizeType) {
        pop();
        return true;
    }

    bool Key(const char* key, rapidjson::SizeType size, bool) {
        auto& object = open_.back();
        next_ = find_in(object, {key, size});
        object.seen |= next_.bit;
        return true;
    }

    bool Null() {
        switch (next_.kind) {
            case target::nothing: return is_inside();
            case target::nullable: next<std::optional<std::int64_t>>().reset(); return true;
            case target::shared: next<std::optional<Post>>().reset(); return true;
            default: return false;
        }
    }

    bool integer(std::int64_t value) {
        switch (next_.kind) {
            case target::nothing: return is_inside();
            case target::integer: next<std::int64_t>() = value; return true;
            case target::nullable: next<std::optional<std::int64_t>>() = value; return true;
            default: return false;
        }
    }

    bool number(double) { return next_.kind == target::nothing && is_inside(); }

    bool text(std::string_view value) {
        if (next_.kind == target::nothing) return is_inside();
        if (next_.kind == target::text) next<std::string>().assign(value);
        return next_.kind == target::text;
    }

    bool boolean(bool value) {
        if (next_.kind == target::nothing) return is_inside();
        if (next_.kind == target::boolean) next<bool>() = value;
        return next_.kind == target::boolean;
    }

    /// An integer that an int64 cannot hold is skipped as any other.
    bool Uint64(std::uint64_t value) {
        return next_.kind == target::nothing ? is_inside() : scalar_handler<timeline_handler>::Uint64(value);
    }

private:
    struct open_value {
        target kind;
        void* value;
        unsigned seen = 0;
    };

    bool is_inside() const { return !open_.empty(); }

    template <class Value>
    Value& next() {
        return *static_cast<Value*>(next_.place);
    }

    template <class Element>
    Element& emplace() {
        return static_cast<std::vector<Element>*>(open_.back().value)->emplace_back();
    }

    bool push(target kind, void* value) {
        open_.push_back({kind, value});
        expect_no_value();
        return true;
    }

    open_value pop() {
        const auto ended = open_.back();
        open_.pop_back();
        if (is_inside()) expect_no_value();
        return ended;
    }

    /// Before the next key, or in a list, where nothing but its objects is taken; what is skipped is so to its end.
    void expect_no_value() { next_.kind = open_.back().kind == target::nothing ? target::nothing : target::timeline; }

    static member find_in(const open_value& object, std::string_view key) {
        switch (object.kind) {
            case target::timeline: return find(*static_cast<Timeline*>(object.value), key);
            case target::status: return find(*static_cast<Status*>(object.value), key);
            case target::post: return find(*static_cast<Post*>(object.value), key);
            case target::user: return find(*static_cast<User*>(object.value), key);
            case target::entities: return find(*static_cast<Entities*>(object.value), key);
            case target::hashtag: return find(*static_cast<Hashtag*>(object.value), key);
            case target::link: return find(*static_cast<Link*>(object.value), key);
            case target::mention: return find(*static_cast<Mention*>(object.value), key);
            default: return {};
        }
    }

    static unsigned required(target kind) {
        switch (kind) {
            case target::timeline:
            case target::hashtag: return 1;
            case target::link:
            case target::mention: return 3;
            case target::entities: return 7;
            case target::user: return 0x3ff;
            case target::status:
            case target::post: return 0x7df;
            default: return 0;
        }
    }

    Timeline& timeline_;
    std::vector<open_value> open_;
    member next_;
};

}  // namespace bench
