const ONE = `---
title: The Ferry House
author: Ann Shaw
id: 12
rating: General Audiences
published: 2004-05-06
summary: A house, a river, and what came over it.
aliases:
  - http://old.example/fic/ferry.html
  - "/odd/what%3F.html"
  - /plain/ferry/
  - "/été/l'auberge & co.html"
---
## One

The house stood where the road gave up.

## Two

In the morning the river had taken the road as well.
`;

const TWO = `Title: Salt
Author: Ben Hale
Rating: General Audiences
Published: 2005-01-02
Summary: Short.
Old address: /Fic/Ferry.html

There was salt on everything, even on the bread.
`;

const SETTINGS = `title: The Moved Shelf
aliases:
  - /stories/{folder}/html/{stem}.html
  - archive/viewstory.php?sid={id}
  - archive/viewstory.php?sid={id}&chapter={chapter}
`;

const LIST = `old,new,note
/index.php?author=ann,authors/ann-shaw/,
/first.html,/second.html,two steps
/second.html,salt,
/chapter-two.html,works/the-ferry-house/chapter-2/,
/archive/browse.php?type=titles&let=S,works/,
/story.txt,salt,
`;

/** An archive that stood elsewhere before, and where its old addresses lead. */
export const oldAddressProject: {
  files: Readonly<Record<string, string>>;
  leads: [address: string, target: string][];
} = {
  files: {
    'archive.yaml': SETTINGS,
    'old-addresses.csv': LIST,
    'content/river/the-ferry-house.md': ONE,
    'content/salt.txt': TWO,
  },
  leads: [
    ['fic/ferry.html', 'works/the-ferry-house/'],
    ['odd/what%3F.html', 'works/the-ferry-house/'],
    ['plain/ferry', 'works/the-ferry-house/'],
    ['plain/ferry/', 'works/the-ferry-house/'],
    ["%C3%A9t%C3%A9/l'auberge%20&%20co.html", 'works/the-ferry-house/'],
    ['Fic/Ferry.html', 'works/salt/'],
    ['stories/river/html/the-ferry-house.html', 'works/the-ferry-house/'],
    ['stories/html/salt.html', 'works/salt/'],
    ['archive/viewstory.php?sid=12', 'works/the-ferry-house/'],
    ['archive/viewstory.php?sid=12&chapter=2', 'works/the-ferry-house/chapter-2/'],
    ['archive/viewstory.php?chapter=2&textsize=1&sid=12&warning=5', 'works/the-ferry-house/chapter-2/'],
    ['archive/browse.php?let=S&type=titles', 'works/'],
    ['index.php?author=ann', 'authors/ann-shaw/'],
    ['first.html', 'works/salt/'],
    ['chapter-two.html', 'works/the-ferry-house/chapter-2/'],
    ['story.txt', 'works/salt/'],
  ],
};
