#pragma once

#include "data/document.hpp"
#include "data/model.hpp"
#include "data/sample.hpp"

namespace bench {

/// A page of a social network, about 600 kB when it is indented by 2. It has three keys for one that is taken; one text
/// in three is in letters beyond ASCII, URLs have their slashes escaped.
class timeline_pages {
public:
    timeline_pages();

    sample<Timeline> written(const spacing& style) const { return {value_, text_.text(style)}; }

private:
    Timeline value_;
    document text_;
};

}  // namespace bench
